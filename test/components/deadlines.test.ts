import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { deadlines } from './suite/deadlines'

run('deadlines', deadlines, createDriver(createSimulateStage()))
