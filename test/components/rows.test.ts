import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { rowsOfConsent } from './suite/rows-consent'
import { rowsOfBrowsing } from './suite/rows-browsing'
import { rowsOfTheLadder } from './suite/rows-ladder'

const driver = createDriver(createSimulateStage())
run('rows of consent', rowsOfConsent, driver)
run('rows of browsing', rowsOfBrowsing, driver)
run('rows of the ladder', rowsOfTheLadder, driver)
