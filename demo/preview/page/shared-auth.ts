import type { AuthState } from '../../../components/index'
import type { Bundle } from '../bundle'
import type { MiniProgramController } from '../runtime/mini-program-controller'

interface SharedAuth {
  state: AuthState
  subscribe: (listener: (state: AuthState, previous: AuthState) => void) => () => void
}

/** Returns `auth` of the running mini-program, where that uses the JS API. */
export function findSharedAuth(
  bundle: Bundle,
  controller: MiniProgramController,
): SharedAuth | undefined {
  const module = Object.keys(bundle.modules).find((path) => LIBRARY_INDEX.test(path))
  const exported = module === undefined ? undefined : controller.exportsOf(module)
  return (exported as { auth?: SharedAuth } | undefined)?.auth
}

const LIBRARY_INDEX = /^miniprogram_npm\/miniprogram-auth-kit\/index\.[jt]s$/
