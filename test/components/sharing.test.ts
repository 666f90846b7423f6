import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { nativeCalls } from './suite/native-calls'
import { drawing } from './suite/drawing'
import { keeping } from './suite/keeping'
import { speaking } from './suite/speaking'

const driver = createDriver(createSimulateStage())
run('native calls', nativeCalls, driver)
run('drawing', drawing, driver)
run('keeping', keeping, driver)
run('speaking', speaking, driver)
