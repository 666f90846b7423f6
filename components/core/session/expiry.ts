import { AuthError } from '../client/client'
import type { HeldSession } from './held-session'
import type { Renewal } from './renewal'
import type { Context } from '../context'

/** The end of a session, as the state shows it. */
export interface Expiry {
  /** Shows a session that has ended as ended, and one that is good as active. */
  show: () => void
  /** A session came: nothing renews one of the app's own, so its end is shown when it comes. */
  watch: () => void
  /** Why there is no session of the app's own any more. */
  error: () => AuthError
}

export function createExpiry(context: Context, heldSession: HeldSession, renewal: Renewal): Expiry {
  const { client } = context
  let cancel = () => {}

  const error = () =>
    new AuthError('unauthorized', 'the session has ended; auth.setSession takes the next one')

  function show() {
    const isShownActive = context.store.state.session.status === 'active'
    const isGood = !!heldSession.current()
    if (renewal.isRunning || isShownActive === isGood) return
    if (isGood || context.options.exchange) heldSession.show('none')
    else heldSession.show('failed', error())
  }

  return {
    show,
    error,
    watch() {
      cancel()
      const current = heldSession.current()
      if (current && !context.options.exchange) {
        cancel = client.after(current.expiresAt - client.now(), show)
      }
    },
  }
}
