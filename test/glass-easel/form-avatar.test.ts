import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { formAvatar } from '../components/suite/form-avatar'

run('the avatar in the form', formAvatar, createDriver(createGlassEaselStage()))
