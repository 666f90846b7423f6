import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { behavior } from './suite/behavior'

run('behavior', behavior, createDriver(createSimulateStage()))
