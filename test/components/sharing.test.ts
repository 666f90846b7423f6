import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { nativeCalls } from './suite/native-calls'
import { drawing } from './suite/drawing'
import { storedState } from './suite/stored-state'
import { componentEvents } from './suite/component-events'

const driver = createDriver(createSimulateStage())
run('native calls', nativeCalls, driver)
run('drawing', drawing, driver)
run('stored state', storedState, driver)
run('component events', componentEvents, driver)
