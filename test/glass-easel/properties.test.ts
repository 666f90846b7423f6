import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { properties } from '../components/suite/properties'
import { sheetProperties } from '../components/suite/sheet-properties'

const driver = createDriver(createGlassEaselStage())
run('properties', properties, driver)
run('the sheet’s properties', sheetProperties, driver)
