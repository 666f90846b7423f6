import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { badInput } from './suite/bad-input'

run('bad input', badInput, createDriver(createSimulateStage()))
