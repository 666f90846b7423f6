import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { formRefused } from '../components/suite/form-refused'

run('a refused profile', formRefused, createDriver(createGlassEaselStage()))
