import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { gateReplaces } from '../components/suite/gate-replace'
import { gateGuards } from '../components/suite/gate-guard'
import { gateForm } from '../components/suite/gate-form'
import { gateLoading } from '../components/suite/gate-loading'
import { gateSession } from '../components/suite/gate-session'
import { gateTaps } from '../components/suite/gate-taps'

const driver = createDriver(createGlassEaselStage())
run('gate, replace', gateReplaces, driver)
run('gate, guard', gateGuards, driver)
run('gate with the form', gateForm, driver)
run('gate with a session', gateSession, driver)
run('taps on the content of a gate', gateTaps, driver)
run('a gate and how long its session takes', gateLoading, driver)
