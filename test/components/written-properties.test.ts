import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { writtenProperties } from './suite/written-properties'

run('properties as they are written', writtenProperties, createDriver(createSimulateStage()))
