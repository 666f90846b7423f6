import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { gateReplaces } from './suite/gate-replace'
import { gateGuards } from './suite/gate-guard'
import { gateForm } from './suite/gate-form'
import { gateLoading } from './suite/gate-loading'
import { gateSession } from './suite/gate-session'
import { gateTaps } from './suite/gate-taps'

const driver = createDriver(createSimulateStage())
run('gate, replace', gateReplaces, driver)
run('gate, guard', gateGuards, driver)
run('gate with the form', gateForm, driver)
run('gate with a session', gateSession, driver)
run('taps on the content of a gate', gateTaps, driver)
run('a gate and how long its session takes', gateLoading, driver)
