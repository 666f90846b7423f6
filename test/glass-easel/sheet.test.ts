import { createGlassEaselStage } from '../driver/glass-easel'
import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { sheet } from '../components/suite/sheet'
import { sheetLife } from '../components/suite/sheet-life'
import { sheetPropertyOpen } from '../components/suite/sheet-property-open'

const driver = createDriver(createGlassEaselStage())
run('the profile sheet', sheet, driver)
run('the life of a profile sheet', sheetLife, driver)
run('a profile sheet that an app opens', sheetPropertyOpen, driver)
