import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { formPrivacy } from '../components/suite/form-privacy'

run('the agreement in front of the form', formPrivacy, createDriver(createGlassEaselStage()))
