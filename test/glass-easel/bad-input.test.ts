import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { badInput } from '../components/suite/bad-input'

run('bad input', badInput, createDriver(createGlassEaselStage()))
