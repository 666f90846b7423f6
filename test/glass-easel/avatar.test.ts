import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { avatarLooks } from '../components/suite/avatar-look'
import { avatarAsks } from '../components/suite/avatar-asks'
import { avatarOfOthers } from '../components/suite/avatar-others'

const driver = createDriver(createGlassEaselStage())
run('how an avatar looks', avatarLooks, driver)
run('how an avatar asks', avatarAsks, driver)
run('avatars of others', avatarOfOthers, driver)
