import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { badPayloads } from './suite/bad-payloads'
import { badStorage } from './suite/bad-storage'
import { badClients } from './suite/bad-clients'

const driver = createDriver(createSimulateStage())
run('bad payloads', badPayloads, driver)
run('bad storage', badStorage, driver)
run('bad clients', badClients, driver)
