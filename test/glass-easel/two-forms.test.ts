import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { twoForms } from '../components/suite/two-forms'

run('two forms at once', twoForms, createDriver(createGlassEaselStage()))
