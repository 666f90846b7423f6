import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { rows } from './suite/rows'

run('rows', rows, createDriver(createSimulateStage()))
