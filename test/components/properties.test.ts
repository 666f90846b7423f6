import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { properties } from './suite/properties'
import { sheetProperties } from './suite/sheet-properties'

const driver = createDriver(createSimulateStage())
run('properties', properties, driver)
run('the sheet’s properties', sheetProperties, driver)
