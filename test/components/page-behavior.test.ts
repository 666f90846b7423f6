import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { pageBehavior } from './suite/page-behavior'

run('authBehavior in a page', pageBehavior, createDriver(createSimulateStage()))
