import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { badPayloads } from '../components/suite/bad-payloads'
import { badStorage } from '../components/suite/bad-storage'
import { badClients } from '../components/suite/bad-clients'

const driver = createDriver(createGlassEaselStage())
run('bad payloads', badPayloads, driver)
run('bad storage', badStorage, driver)
run('bad clients', badClients, driver)
