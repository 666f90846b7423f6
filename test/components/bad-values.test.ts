import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { badValues } from './suite/bad-values'

run('values of any shape', badValues, createDriver(createSimulateStage()))
