import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { componentEvents } from './suite/component-events'
import { drawing } from './suite/drawing'

const driver = createDriver(createSimulateStage())
run('drawing', drawing, driver)
run('component events', componentEvents, driver)
