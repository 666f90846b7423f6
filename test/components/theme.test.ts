import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { theme } from './suite/theme'

run('theme', theme, createDriver(createSimulateStage()))
