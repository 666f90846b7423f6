import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { languages } from './suite/languages'

run('languages', languages, createDriver(createSimulateStage()))
