import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { card } from '../components/suite/card'
import { cardLogout } from '../components/suite/card-logout'

const driver = createDriver(createGlassEaselStage())
run('card', card, driver)
run('the way out on the card', cardLogout, driver)
