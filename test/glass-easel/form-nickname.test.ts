import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { formNickname } from '../components/suite/form-nickname'

run('the nickname in the form', formNickname, createDriver(createGlassEaselStage()))
