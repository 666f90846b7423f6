import { run } from '../driver/run'
import { createDriver } from '../driver/screen'
import { createSimulateStage } from '../driver/simulate'
import { formPlaces } from './suite/form-places'

run('the form in its places', formPlaces, createDriver(createSimulateStage()))
