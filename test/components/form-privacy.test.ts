import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { formPrivacy } from './suite/form-privacy'

run('the agreement in front of the form', formPrivacy, createDriver(createSimulateStage()))
