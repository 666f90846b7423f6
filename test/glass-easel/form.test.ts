import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { form } from '../components/suite/form'

run('form', form, createDriver(createGlassEaselStage()))
