import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { formRefused } from './suite/form-refused'

run('a refused profile', formRefused, createDriver(createSimulateStage()))
