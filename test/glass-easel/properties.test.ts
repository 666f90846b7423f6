import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { properties } from '../components/suite/properties'

run('properties', properties, createDriver(createGlassEaselStage()))
