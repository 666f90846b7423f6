import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { agreedElsewhere } from '../components/suite/agreed-elsewhere'
import { agreement } from '../components/suite/agreement'

const driver = createDriver(createGlassEaselStage())
run('the agreement, at every button', agreement, driver)
run('an agreement given elsewhere', agreedElsewhere, driver)
