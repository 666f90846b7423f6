import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { survival } from './suite/survival'

run('a completed profile survives', survival, createDriver(createSimulateStage()))
