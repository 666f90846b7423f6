import type { AuthState } from '../../../components/index'
import type { Bundle } from '../bundle'
import type { Controller } from '../runtime/boot'

interface SharedAuth {
  state: AuthState
  subscribe: (listener: (state: AuthState, previous: AuthState) => void) => () => void
}

/** The library's shared state inside the running app, where the app uses the JS API. */
export function findAuth(bundle: Bundle, controller: Controller): SharedAuth | undefined {
  const module = Object.keys(bundle.modules).find((path) => INDEX.test(path))
  const exported = module === undefined ? undefined : controller.exportsOf(module)
  return (exported as { auth?: SharedAuth } | undefined)?.auth
}

const INDEX = /^miniprogram_npm\/miniprogram-auth-kit\/index\.[jt]s$/
