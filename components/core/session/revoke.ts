import { toAuthFailure } from '../client/client'
import type { Context } from '../context'
import type { Session } from '../options'

/** Tells the app's server that a session ends. Never rejects: the user is gone in any case. */
export function revokeSession(
  context: Context,
  { token, expiresAt = NaN }: Partial<Session> = {},
): Promise<void> {
  const { revoke } = context.options
  if (!token || !revoke) return Promise.resolve()
  return context
    .callOption('revoke', () => revoke({ token, expiresAt }))
    .catch((reason: unknown) => trackFailure(context, reason))
}

/** Reports a failure that stops nothing. */
export function trackFailure(context: Context, reason: unknown): void {
  context.track({ type: 'fail', code: toAuthFailure(reason).code })
}
