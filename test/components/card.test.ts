import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { card } from './suite/card'
import { cardLogout } from './suite/card-logout'

const driver = createDriver(createSimulateStage())
run('card', card, driver)
run('the way out on the card', cardLogout, driver)
