import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { pageBehavior } from '../components/suite/page-behavior'

run('authBehavior in a page', pageBehavior, createDriver(createGlassEaselStage()))

run(
  'authBehavior in a page where the pageLifetimes of a behavior do not run',
  pageBehavior,
  createDriver(createGlassEaselStage({ runsBehaviorPageLifetimes: false })),
)
