import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { busy } from './suite/busy'

run('busy', busy, createDriver(createSimulateStage()))
