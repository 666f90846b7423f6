import type { AuthErrorCode, AuthFailure } from './state'

/** The one error this library rejects with: `code` to branch on, `message` for developers. */
export class AuthError extends Error implements AuthFailure {
  readonly code: AuthErrorCode
  readonly errMsg?: string
  readonly errno?: number

  constructor(
    code: AuthErrorCode,
    message: string,
    answer: { errMsg?: string; errno?: number } = {},
  ) {
    super(`[miniprogram-auth-kit] ${message}`)
    this.name = 'AuthError'
    this.code = code
    if (answer.errMsg !== undefined) this.errMsg = answer.errMsg
    if (answer.errno !== undefined) this.errno = answer.errno
  }
}

/** A platform's answer as it may arrive: any part can be missing or of a wrong type. */
interface Answer {
  errMsg?: unknown
  errno?: unknown
}

// First match wins. Privacy stands before the others because its strings contain theirs, and
// `errno` before `errMsg` because strings differ between platforms and versions.
// An `errno` of 104 means the privacy popup, unless the text speaks of an authorisation.
const PRIVACY = /privacy/
const UNDECLARED = /not declared|banned|announce|implement/
const RULES: readonly (readonly [AuthErrorCode, RegExp, readonly number[]])[] = [
  ['not-granted', /scope unauthorized/, []],
  ['no-tap', /TAP gesture/i, []],
  ['invalid', /desc length/, []],
  ['busy', /in progress/, []],
  ['cancelled', /cancel/, [1]],
  ['denied', /auth(orize)?[ :]*den/, [103]],
  ['timeout', /time ?out/, [5]],
  ['unsupported', /not support|not exist/, [100]],
  ['network', /^(request|uploadFile|downloadFile):fail|network|net::/, []],
]

/** Which code a failed platform answer means. Never throws, whatever it is given. */
export function classify(answer: unknown): AuthFailure {
  const { errMsg, errno } = (answer ?? {}) as Answer
  const text = typeof errMsg === 'string' ? errMsg : ''
  const failure: AuthFailure = { code: codeOf(text, errno) }
  if (text) failure.errMsg = text
  if (typeof errno === 'number') failure.errno = errno
  return failure
}

/** Anything thrown or answered, as an `AuthError`; `what` names the call for developers. */
export function toAuthError(reason: unknown, what: string): AuthError {
  if (reason instanceof AuthError) return reason
  const failure = classify(reason)
  return new AuthError(failure.code, `${what} failed: ${failure.errMsg ?? failure.code}`, failure)
}

/** The JSON-clean part of an error, as the state keeps it. */
export function toFailure({ code, errMsg, errno }: AuthFailure): AuthFailure {
  const failure: AuthFailure = { code }
  if (errMsg !== undefined) failure.errMsg = errMsg
  if (errno !== undefined) failure.errno = errno
  return failure
}

function codeOf(text: string, errno: unknown): AuthErrorCode {
  const isPrivacy =
    PRIVACY.test(text) ||
    [112, 1025, 1026, 101100, 101101, 101102].includes(errno as number) ||
    (errno === 104 && !/auth/.test(text))
  if (isPrivacy) {
    const undeclared =
      UNDECLARED.test(text) || [112, 1025, 1026, 101100, 101101].includes(errno as number)
    return undeclared ? 'privacy-undeclared' : 'privacy-refused'
  }
  const byNumber = RULES.find(([, , numbers]) => numbers.includes(errno as number))
  const rule = byNumber ?? RULES.find(([, pattern]) => pattern.test(text))
  return rule ? rule[0] : 'failed'
}
