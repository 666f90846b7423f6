import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { nativeCalls } from '../components/suite/native-calls'
import { drawing } from '../components/suite/drawing'
import { storedState } from '../components/suite/stored-state'
import { componentEvents } from '../components/suite/component-events'

const driver = createDriver(createGlassEaselStage())
run('native calls', nativeCalls, driver)
run('drawing', drawing, driver)
run('stored state', storedState, driver)
run('component events', componentEvents, driver)
