import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { threads } from './suite/threads'

run('what users of other libraries report', threads, createDriver(createSimulateStage()))
