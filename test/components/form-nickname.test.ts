import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { formNickname } from './suite/form-nickname'

run('the nickname in the form', formNickname, createDriver(createSimulateStage()))
