import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { properties } from './suite/properties'

run('properties', properties, createDriver(createSimulateStage()))
