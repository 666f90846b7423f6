import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { hint } from '../components/suite/hint'

run('hint', hint, createDriver(createGlassEaselStage()))
