import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { threads } from '../components/suite/threads'

run('what users of other libraries report', threads, createDriver(createGlassEaselStage()))
