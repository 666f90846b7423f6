import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { formAvatar } from './suite/form-avatar'

run('the avatar in the form', formAvatar, createDriver(createSimulateStage()))
