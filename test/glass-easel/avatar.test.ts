import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { avatar } from '../components/suite/avatar'

run('avatar', avatar, createDriver(createGlassEaselStage()))
