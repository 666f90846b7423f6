import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { languages } from '../components/suite/languages'

run('languages', languages, createDriver(createGlassEaselStage()))
