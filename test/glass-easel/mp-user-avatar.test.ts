import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { mpUserAvatar } from '../components/suite/mp-user-avatar'

run('the defects of mp-user-avatar', mpUserAvatar, createDriver(createGlassEaselStage()))
