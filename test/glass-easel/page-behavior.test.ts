import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { pageBehavior } from '../components/suite/page-behavior'

run('authBehavior in a page', pageBehavior, createDriver(createGlassEaselStage()))
