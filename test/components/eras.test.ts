import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { eras } from './suite/eras'

run('eras', eras, createDriver(createSimulateStage()))
