import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { rows } from '../components/suite/rows'

run('rows', rows, createDriver(createGlassEaselStage()))
