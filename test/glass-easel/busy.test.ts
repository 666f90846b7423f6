import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { busy } from '../components/suite/busy'

run('busy', busy, createDriver(createGlassEaselStage()))
