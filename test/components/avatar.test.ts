import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { avatarLooks } from './suite/avatar-look'
import { avatarAsks } from './suite/avatar-asks'
import { avatarOfOthers } from './suite/avatar-others'

const driver = createDriver(createSimulateStage())
run('how an avatar looks', avatarLooks, driver)
run('how an avatar asks', avatarAsks, driver)
run('avatars of others', avatarOfOthers, driver)
