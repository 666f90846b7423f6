import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { mpUserAvatar } from './suite/mp-user-avatar'

run('the defects of mp-user-avatar', mpUserAvatar, createDriver(createSimulateStage()))
