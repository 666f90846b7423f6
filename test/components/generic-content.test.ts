import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { genericContent } from './suite/generic-content'

run('generic content', genericContent, createDriver(createSimulateStage()))
