import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { badValues } from '../components/suite/bad-values'

run('values of any shape', badValues, createDriver(createGlassEaselStage()))
