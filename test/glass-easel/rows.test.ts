import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { rowsOfConsent } from '../components/suite/rows-consent'
import { rowsOfBrowsing } from '../components/suite/rows-browsing'
import { rowsOfTheLadder } from '../components/suite/rows-ladder'

const driver = createDriver(createGlassEaselStage())
run('rows of consent', rowsOfConsent, driver)
run('rows of browsing', rowsOfBrowsing, driver)
run('rows of the ladder', rowsOfTheLadder, driver)
