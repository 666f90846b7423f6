import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { nativeCalls } from './suite/native-calls'
import { storedState } from './suite/stored-state'

const driver = createDriver(createSimulateStage())
run('native calls', nativeCalls, driver)
run('stored state', storedState, driver)
