import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createGlassEaselStage } from '../driver/glass-easel'
import { formPlaces } from '../components/suite/form-places'

run('the form in its places', formPlaces, createDriver(createGlassEaselStage()))
