import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { agreedElsewhere } from './suite/agreed-elsewhere'
import { agreement } from './suite/agreement'

const driver = createDriver(createSimulateStage())
run('the agreement, at every button', agreement, driver)
run('an agreement given elsewhere', agreedElsewhere, driver)
