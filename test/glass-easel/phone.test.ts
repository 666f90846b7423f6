import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { phoneButton } from '../components/suite/phone-button'
import { phoneGate } from '../components/suite/phone-gate'

const driver = createDriver(createGlassEaselStage())
run('the phone button', phoneButton, driver)
run('the phone number in gate and card', phoneGate, driver)
