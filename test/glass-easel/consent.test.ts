import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { consent } from '../components/suite/consent'
import { browsing } from '../components/suite/browsing'
import { channelsInComponents } from '../components/suite/channels-in-components'

const driver = createDriver(createGlassEaselStage())
run('consent', consent, driver)
run('browsing', browsing, driver)
run('channels in components', channelsInComponents, driver)
