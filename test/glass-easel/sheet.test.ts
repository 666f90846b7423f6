import { createGlassEaselStage } from '../driver/glass-easel'
import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { sheet } from '../components/suite/sheet'
import { sheetLife } from '../components/suite/sheet-life'

const driver = createDriver(createGlassEaselStage())
run('the profile sheet', sheet, driver)
run('the life of a profile sheet', sheetLife, driver)
