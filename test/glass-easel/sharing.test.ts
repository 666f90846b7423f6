import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { nativeCalls } from '../components/suite/native-calls'
import { drawing } from '../components/suite/drawing'
import { keeping } from '../components/suite/keeping'
import { speaking } from '../components/suite/speaking'

const driver = createDriver(createGlassEaselStage())
run('native calls', nativeCalls, driver)
run('drawing', drawing, driver)
run('keeping', keeping, driver)
run('speaking', speaking, driver)
