import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { eras } from '../components/suite/eras'

run('eras', eras, createDriver(createGlassEaselStage()))
