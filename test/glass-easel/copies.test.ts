import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { copies } from '../components/suite/copies'

run('two copies of the package', copies, createDriver(createGlassEaselStage()))
