import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { sharing } from '../components/suite/sharing'

run('sharing', sharing, createDriver(createGlassEaselStage()))
