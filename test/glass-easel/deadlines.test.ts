import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { deadlines } from '../components/suite/deadlines'

run('deadlines', deadlines, createDriver(createGlassEaselStage()))
