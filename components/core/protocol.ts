import type { Auth } from './api'
import type { ComponentApi } from './component-api'
import type { RequestOptions, RequestResult } from './request-options'

/**
 * The version of `SharedInstance`. An addition to it is optional for who calls it, and leaves the
 * number. Any other change raises the number: a member that goes, another meaning, another type, a
 * member that callers cannot do without.
 */
export const PROTOCOL: number = 1

/**
 * What every copy of the package calls on the instance that an app's copies share. The copy that
 * made it may be of another version than the copy that calls it.
 */
export interface SharedInstance {
  readonly protocol: number
  /** What the app calls. */
  readonly auth: SharedAuth
  /** What components and behaviors call. */
  readonly components: ComponentApi
}

/** The JS API as any copy of this protocol offers it: what was added since is optional. */
export interface SharedAuth extends Omit<Auth, 'setSession' | 'request'> {
  setSession?: Auth['setSession']
  request<Data>(
    options: RequestOptions<Data>,
  ): Promise<RequestResult<Data>> & { abort?: () => void }
}
