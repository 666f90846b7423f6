import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { componentEvents } from '../components/suite/component-events'
import { drawing } from '../components/suite/drawing'

const driver = createDriver(createGlassEaselStage())
run('drawing', drawing, driver)
run('component events', componentEvents, driver)
