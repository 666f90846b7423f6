import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { phoneButton } from './suite/phone-button'
import { phoneGate } from './suite/phone-gate'

const driver = createDriver(createSimulateStage())
run('the phone button', phoneButton, driver)
run('the phone number in gate and card', phoneGate, driver)
