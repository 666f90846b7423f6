import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { hint } from './suite/hint'

run('hint', hint, createDriver(createSimulateStage()))
