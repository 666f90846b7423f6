import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { avatar } from './suite/avatar'

run('avatar', avatar, createDriver(createSimulateStage()))
