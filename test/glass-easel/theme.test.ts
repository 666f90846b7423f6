import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { theme } from '../components/suite/theme'

run('theme', theme, createDriver(createGlassEaselStage()))
