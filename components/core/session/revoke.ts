import { toAuthFailure } from '../client/client'
import type { SessionStorage } from './stored-session'
import type { Context } from '../context'
import type { Session } from '../options'

/** Tells the app's server which sessions end. The user is gone in any case, so nothing rejects. */
export interface Revocation {
  /** Tells it of this one. What it could not be told is stored, and told at the next start. */
  revoke(session: Session): Promise<unknown>
  /** A start: tells what it could not be told before. */
  retry: () => void
}

export function createRevocation(context: Context, storage: SessionStorage): Revocation {
  function tell(session: Session): Promise<unknown> {
    const { revoke } = context.options
    return context
      .callOption('revoke', () => revoke && revoke(session))
      .catch((error: unknown) => {
        // A token that the server knows no more needs no revocation.
        if (toAuthFailure(error).code !== 'unauthorized') throw error
      })
      .then(
        () => storage.removeUnrevoked(session),
        (error: unknown) => context.track({ type: 'fail', code: toAuthFailure(error).code }),
      )
  }

  return {
    revoke({ token, expiresAt }) {
      if (!context.options.revoke) return Promise.resolve()
      const session = { token, expiresAt }
      return Promise.all([storage.addUnrevoked(session), tell(session)])
    },
    retry() {
      if (context.options.revoke) storage.unrevoked().forEach((session) => void tell(session))
    },
  }
}
