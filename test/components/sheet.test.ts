import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { sheet } from './suite/sheet'
import { sheetLife } from './suite/sheet-life'
import { sheetPropertyOpen } from './suite/sheet-property-open'

const driver = createDriver(createSimulateStage())
run('the profile sheet', sheet, driver)
run('the life of a profile sheet', sheetLife, driver)
run('a profile sheet that an app opens', sheetPropertyOpen, driver)
