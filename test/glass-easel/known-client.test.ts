import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { knownClient } from '../components/suite/known-client'

run('what is known of a client', knownClient, createDriver(createGlassEaselStage()))
