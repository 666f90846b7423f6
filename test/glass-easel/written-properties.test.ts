import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { writtenProperties } from '../components/suite/written-properties'

run('properties as they are written', writtenProperties, createDriver(createGlassEaselStage()))
