import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { behavior } from '../components/suite/behavior'

run('behavior', behavior, createDriver(createGlassEaselStage()))
