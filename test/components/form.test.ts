import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { form } from './suite/form'

run('form', form, createDriver(createSimulateStage()))
