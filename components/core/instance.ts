import { createApi } from './api'
import { createAuthParts } from './auth'
import { attempt } from './client/client'
import { findApp } from './client/wx'
import { PROTOCOL } from './protocol'
import { LOG_PREFIX } from './state/state'
import { fieldOf } from './state/fields'
import type { ComponentApi } from './component-api'
import type { SharedAuth, SharedInstance } from './protocol'

/** The property of the app that holds its instances: one for each protocol among its copies. */
const PROPERTY = 'miniprogram-auth-kit'

/** What another copy put on the app. Only `protocol` means the same in all of them. */
type Instances = unknown[]

/** The instances of this copy, where there is no app to put them on. */
let ownInstances: Instances = []

/**
 * The one instance that the JS API, every component and every behavior of an app share, whichever
 * copy of the package they come from. It is made at the first use, and looked up at each use: an
 * app that starts again has another one.
 */
function sharedInstance(): SharedInstance {
  const instances = instancesOfApp()
  const found = instances.find((instance) => fieldOf(instance, 'protocol') === PROTOCOL)
  if (found) return found as SharedInstance
  if (instances.length) warnAboutCopies(instances.map((instance) => fieldOf(instance, 'protocol')))
  const parts = createAuthParts()
  const { components } = parts
  const made: SharedInstance = { protocol: PROTOCOL, auth: createApi(parts), components }
  instances.push(made)
  return made
}

function instancesOfApp(): Instances {
  const { app, isDefault } = findApp()
  if (!app) return ownInstances
  const found = fieldOf(app, PROPERTY)
  const instances = Array.isArray(found) ? (found as Instances) : ownInstances
  // The default app's properties are merged into the app, so there it has to be enumerable.
  const isPlaced = instances === found && isDefault === isEnumerable(app)
  if (!isPlaced && place(app, instances, isDefault) && instances === ownInstances) {
    ownInstances = []
  }
  return instances
}

const isEnumerable = (app: object) => Object.prototype.propertyIsEnumerable.call(app, PROPERTY)

/** False where the app takes no property: then each copy has its own instance. */
function place(app: object, value: Instances, enumerable: boolean): boolean {
  const descriptor = { value, enumerable, configurable: true, writable: true }
  return !!attempt(() => Object.defineProperty(app, PROPERTY, descriptor))
}

function warnAboutCopies(protocols: unknown[]): void {
  console.warn(
    `${LOG_PREFIX} this app has copies of the package that cannot share one state ` +
      `(protocol ${protocols.join(', ')} and protocol ${PROTOCOL}): keep one version of it`,
  )
}

/** What components ask of the shared instance. */
export function componentApi(): ComponentApi {
  return sharedInstance().components
}

/** What an app calls on the shared instance. */
export function sharedApi(): SharedAuth {
  return sharedInstance().auth
}
