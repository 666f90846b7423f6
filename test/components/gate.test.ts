import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { gate } from './suite/gate'

run('gate', gate, createDriver(createSimulateStage()))
