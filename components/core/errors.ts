import { fieldsOf } from './fields'

/** What went wrong, as a word to branch on. Every failure that leaves this library carries one. */
export type AuthErrorCode =
  | 'denied'
  | 'cancelled'
  | 'placeholder'
  | 'privacy-refused'
  | 'privacy-undeclared'
  | 'not-granted'
  | 'no-tap'
  | 'busy'
  | 'timeout'
  | 'unsupported'
  | 'invalid'
  | 'network'
  | 'exchange-failed'
  | 'session-key-stale'
  | 'submit-failed'
  | 'storage'
  | 'failed'

/** Why an answer gave nothing. `errMsg` and `errno` are the platform's own, where it sent them. */
export interface AuthFailure {
  code: AuthErrorCode
  errMsg?: string
  errno?: number
}

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

// A code, the texts it has, and its numbers. A number decides before the text does, since texts
// differ between platforms and versions. 104 is not among them: it means the privacy popup, unless
// the text speaks of an authorisation. The first text that matches wins: privacy stands before the
// others because its strings contain theirs.
const ANSWERS: readonly (readonly [AuthErrorCode, RegExp, ...unknown[]])[] = [
  [
    'privacy-undeclared',
    /(declared|announce|implement).*privacy|privacy.*ban/,
    ...[112, 1025, 1026, 101100, 101101],
  ],
  ['privacy-refused', /privacy/, 101102],
  ['not-granted', /scope un/],
  ['no-tap', /gesture/i],
  ['invalid', /desc/],
  ['busy', /progress/],
  ['cancelled', /cancel/, 1],
  ['denied', /auth(orize)?[ :]*den/, 103],
  ['timeout', /time ?out/, 5],
  ['unsupported', /not (support|exist)/, 100],
  ['network', /^(request|\w+load)|net(work|:)/],
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
  if (errno === 104 && !/auth/.test(text)) return 'privacy-refused'
  const [code] = ANSWERS.find(([, , ...numbers]) => numbers.includes(errno)) ||
    ANSWERS.find(([, pattern]) => pattern.test(text)) || ['failed']
  return code
}
