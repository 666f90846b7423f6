import { fieldsOf } from './fields'
import type { AuthErrorCode, AuthFailure } from './state'

/** The one error this library rejects with: `code` to branch on, `message` for developers. */
export class AuthError extends Error implements AuthFailure {
  declare readonly errMsg?: string
  declare readonly errno?: number

  constructor(
    readonly code: AuthErrorCode,
    message: string,
    answer?: Partial<AuthFailure>,
  ) {
    super(`[miniprogram-auth-kit] ${message}`)
    Object.assign(this, answer)
  }
}

// Privacy stands before the others because its strings contain theirs. An `errno` of 104 means the
// privacy popup, unless the text speaks of an authorisation (platform facts §1.7).
const UNDECLARED: readonly unknown[] = [112, 1025, 1026, 101100, 101101]

// `errno` decides before the text does, since texts differ between platforms and versions; of the
// texts the first match wins.
const RULES: readonly (readonly [AuthErrorCode, RegExp, number?])[] = [
  ['not-granted', /scope unauthorized/],
  ['no-tap', /TAP gesture/i],
  ['invalid', /desc length/],
  ['busy', /in progress/],
  ['cancelled', /cancel/, 1],
  ['denied', /auth(orize)?[ :]*den/, 103],
  ['timeout', /time ?out/, 5],
  ['unsupported', /not support|not exist/, 100],
  ['network', /^(request|uploadFile|downloadFile):fail|network|net::/],
]

/** Why an answer, or anything thrown, gave nothing: JSON-clean, and never throws itself. */
export function classify(answer: unknown): AuthFailure {
  const { errMsg, errno } = fieldsOf(answer)
  const text = typeof errMsg === 'string' ? errMsg : ''
  const code = answer instanceof AuthError ? answer.code : codeOf(text, errno)
  const failure: AuthFailure = { code }
  if (text) failure.errMsg = text
  if (typeof errno === 'number') failure.errno = errno
  return failure
}

/** Anything thrown or answered, as an `AuthError`; `what` names the call for developers. */
export function toAuthError(reason: unknown, what: string): AuthError {
  if (reason instanceof AuthError) return reason
  const failure = classify(reason)
  return new AuthError(failure.code, `${what}: ${failure.errMsg || failure.code}`, failure)
}

function codeOf(text: string, errno: unknown): AuthErrorCode {
  const isUndeclared = UNDECLARED.includes(errno)
  const isPopup = errno === 101102 || (errno === 104 && !/auth/.test(text))
  if (isUndeclared || isPopup || /privacy/.test(text)) {
    return isUndeclared || /not declared|banned|announce|implement/.test(text)
      ? 'privacy-undeclared'
      : 'privacy-refused'
  }
  const rule =
    RULES.find(([, , number]) => number && number === errno) ||
    RULES.find(([, pattern]) => pattern.test(text))
  return rule ? rule[0] : 'failed'
}
