import { AuthError } from '../client/client'
import type { BackOff } from './back-off'
import type { Expiry } from './expiry'
import type { HeldSession } from './held-session'
import type { Renewal } from './renewal'
import type { Context } from '../context'
import type { Session } from '../options'

/** How a session is wanted. */
export interface Wanted {
  /** The one that is held will not do. */
  isFresh?: boolean | undefined
  /** By the app itself: without a wait, and it may be another user's. */
  isForced?: boolean | undefined
}

interface ObtainParts {
  context: Context
  heldSession: HeldSession
  renewal: Renewal
  backOff: BackOff
  expiry: Expiry
  /** Has this app sessions, its own or those of `exchange`? */
  hasSessions: () => boolean
  load: () => Promise<unknown>
}

/** A session for whoever needs one: the one that is held, the stored one, or one of a login. */
export function createObtain(parts: ObtainParts): (wanted?: Wanted) => Promise<Session> {
  const { context, heldSession, renewal, backOff, expiry, hasSessions, load } = parts

  function renew(userGeneration: number, { isFresh, isForced }: Wanted): Promise<Session> {
    const before = heldSession.current()
    const failure = !isForced && !renewal.isRunning && backOff.failure()
    const renewing = failure ? Promise.reject(failure) : renewal.run(isForced)
    return renewing.catch((error: unknown) => {
      const now = heldSession.current()
      const isUsable = now && (!isFresh || !before || now.token !== before.token)
      if (isUsable && userGeneration === context.userGeneration) return now
      throw error
    })
  }

  return (wanted = {}) => {
    const { userGeneration } = context
    const { exchange, renewBefore } = context.options
    if (context.abilities.isSinglePage()) {
      return Promise.reject(new AuthError('unsupported', 'single-page mode has no login'))
    }
    if (!hasSessions()) {
      const message = 'login needs auth.configure({ exchange }), or auth.setSession'
      const error = new AuthError('unsupported', message)
      heldSession.show('failed', error)
      return Promise.reject(error)
    }
    const loaded = load()
    context.updateStored({ loggedOut: undefined })
    return loaded.then(() => {
      context.ensureSameUser(userGeneration)
      const good = heldSession.current(exchange && renewBefore * 1000)
      if (good && !(wanted.isFresh && exchange)) return good
      if (!exchange) throw expiry.error()
      return renew(userGeneration, wanted)
    })
  }
}
