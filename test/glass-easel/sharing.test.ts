import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { nativeCalls } from '../components/suite/native-calls'
import { storedState } from '../components/suite/stored-state'

const driver = createDriver(createGlassEaselStage())
run('native calls', nativeCalls, driver)
run('stored state', storedState, driver)
