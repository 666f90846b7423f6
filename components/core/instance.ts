import { createAuthParts } from './auth'
import type { AuthParts } from './auth'
import type { ComponentApi } from './component-api'

let parts: AuthParts | undefined

/** The one instance that the JS API, every component and every behavior share, made at the first use. */
export function sharedParts(): AuthParts {
  return (parts ||= createAuthParts())
}

/** What components ask of the shared instance. */
export function componentApi(): ComponentApi {
  return sharedParts().components
}
