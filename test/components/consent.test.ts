import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { consent } from './suite/consent'
import { browsing } from './suite/browsing'
import { channelsInComponents } from './suite/channels-in-components'

const driver = createDriver(createSimulateStage())
run('consent', consent, driver)
run('browsing', browsing, driver)
run('channels in components', channelsInComponents, driver)
