import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { card } from '../components/suite/card'

run('card', card, createDriver(createGlassEaselStage()))
