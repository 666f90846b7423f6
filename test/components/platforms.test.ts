import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { platforms } from './suite/platforms'
import { singlePage } from './suite/single-page'

const driver = createDriver(createSimulateStage())
run('single-page mode', singlePage, driver)
run('PC and HarmonyOS', platforms, driver)
