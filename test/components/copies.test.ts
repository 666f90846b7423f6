import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { copies } from './suite/copies'

run('two copies of the package', copies, createDriver(createSimulateStage()))
