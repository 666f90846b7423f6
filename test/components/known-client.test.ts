import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { knownClient } from './suite/known-client'

run('what is known of a client', knownClient, createDriver(createSimulateStage()))
