import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { card } from './suite/card'

run('card', card, createDriver(createSimulateStage()))
