import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { genericContent } from '../components/suite/generic-content'

run('generic content', genericContent, createDriver(createGlassEaselStage()))
