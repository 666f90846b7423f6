import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { sharing } from './suite/sharing'

run('sharing', sharing, createDriver(createSimulateStage()))
