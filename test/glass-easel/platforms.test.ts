import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { platforms } from '../components/suite/platforms'
import { singlePage } from '../components/suite/single-page'

const driver = createDriver(createGlassEaselStage())
run('single-page mode', singlePage, driver)
run('PC and HarmonyOS', platforms, driver)
