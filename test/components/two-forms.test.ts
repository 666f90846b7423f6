import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { twoForms } from './suite/two-forms'

run('two forms at once', twoForms, createDriver(createSimulateStage()))
