import { isOk, toAuthFailure } from '../client/client'
import { fieldsOf } from '../state/fields'
import type { AuthFailure } from '../state/state'

/** The answer of a phone button, read: the code for the app's server, or the reason there is none. */
export type PhoneAnswer = { code: string } | { error: AuthFailure }

/** Never throws, whatever it is given. */
export function readPhoneAnswer(detail: unknown): PhoneAnswer {
  const { code, errMsg } = fieldsOf(detail, 'code', 'errMsg')
  if (!isOk(errMsg)) return { error: toAuthFailure(detail) }
  // Below 2.21.2 a yes has encrypted data instead (official docs, open-ability/deprecatedGetPhoneNumber).
  return typeof code === 'string' && code ? { code } : { error: { code: 'unsupported' } }
}

/** Why the app's server did not bind the number. A number of another account is refused. */
export function toBindFailure(thrown: unknown): AuthFailure {
  const failure = toAuthFailure(thrown)
  return failure.reason?.code === 'number-taken'
    ? Object.assign(failure, { code: 'refused' as const })
    : failure
}
