import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { survival } from '../components/suite/survival'

run('a completed profile survives', survival, createDriver(createGlassEaselStage()))
