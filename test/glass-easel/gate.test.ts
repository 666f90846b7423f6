import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { gate } from '../components/suite/gate'

run('gate', gate, createDriver(createGlassEaselStage()))
