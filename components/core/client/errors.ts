import { authErrorCodes, LOG_PREFIX } from '../state/state'
import { fieldsOf } from '../state/fields'
import type { AuthErrorCode, AuthFailure, ServerReason } from '../state/state'

/**
 * The one error this library rejects with: `code` to branch on, `message` for developers.
 * @zh 组件库拒绝时的错误：`code` 供代码判断，`message` 给开发者看
 */
export class AuthError extends Error implements AuthFailure {
  declare readonly errMsg?: string
  declare readonly errno?: number
  declare readonly reason?: ServerReason
  /**
   * Whatever was thrown. Not enumerable: what is printed or sent of the error leaves it out.
   * @zh 抛出的原物。不可枚举：打印或上报错误时不带它
   */
  declare readonly cause?: unknown

  constructor(
    readonly code: AuthErrorCode,
    message: string,
    answer?: Partial<AuthFailure>,
    cause?: unknown,
  ) {
    super(`${LOG_PREFIX} ${message}`)
    Object.assign(this, answer)
    Object.defineProperty(this, 'cause', { value: cause })
  }

  /**
   * An error of another copy of the package is one as well: the copies of an app share one instance,
   * which rejects with its own class.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return this === AuthError ? isAuthError(value) : super[Symbol.hasInstance](value)
  }
}

/**
 * By its message, since every error of this library begins with the prefix. A class proves less: a copy
 * of the package has its own, and some tools compile classes to functions (DevTools before
 * 1.05.2106091 without 增强编译).
 */
function isAuthError(value: unknown): value is AuthError {
  const { code, message } = fieldsOf(value, 'code', 'message')
  return isErrorCode(code) && typeof message === 'string' && message.startsWith(`${LOG_PREFIX} `)
}

interface FailureRule {
  code: AuthErrorCode
  errMsg: RegExp
  errno?: readonly number[]
}

// A number decides before a text, since texts differ between platforms and versions. errno 104 is
// not in the table: it means the privacy popup, unless the text speaks of an authorisation. The
// first text that matches wins: the privacy rules stand first because their strings contain the
// others'. Sources: the API pages of wx.getUserInfo, chooseAvatar, user-privacy/PrivacyAuthorize,
// usability/PublicErrno and open-ability/getPhoneNumber in the official documents, and the strings
// collected in test/fixtures/errmsg.json.
const FAILURE_RULES: readonly FailureRule[] = [
  {
    code: 'privacy-undeclared',
    errMsg: /(declared|announce|implement).*privacy|privacy.*ban/,
    errno: [112, 1025, 1026, 101100, 101101],
  },
  { code: 'privacy-refused', errMsg: /privacy/, errno: [101102] },
  { code: 'quota', errMsg: /enough quota/, errno: [1400001] },
  { code: 'not-granted', errMsg: /scope un|is blocked/, errno: [1421102] },
  { code: 'no-tap', errMsg: /gesture/i },
  { code: 'invalid', errMsg: /desc/ },
  { code: 'busy', errMsg: /progress/ },
  { code: 'cancelled', errMsg: /cancel/, errno: [1] },
  { code: 'denied', errMsg: /(auth(orize)?|user)[ :]*den/, errno: [103] },
  { code: 'timeout', errMsg: /time ?out/, errno: [5] },
  { code: 'unsupported', errMsg: /not (support|exist)|no permission/, errno: [100, 102] },
  { code: 'network', errMsg: /^(request|\w+load)|net(work|:)/ },
]

/** Does an answer with this `errMsg` say yes? Some clients send none with a yes. */
export function isOk(errMsg: unknown): boolean {
  return errMsg === undefined || (typeof errMsg === 'string' && /^ok$|:ok$/.test(errMsg))
}

/** Why an answer, or anything thrown, gave nothing: JSON-clean, and never throws itself. */
export function toAuthFailure(answer: unknown): AuthFailure {
  const { code: ownCode, errMsg, errno } = fieldsOf(answer, 'code', 'errMsg', 'errno')
  const text = typeof errMsg === 'string' ? errMsg : ''
  const code = isErrorCode(ownCode) ? ownCode : codeOf(text, errno)
  const failure: AuthFailure = { code }
  if (text) failure.errMsg = text
  if (typeof errno === 'number' && isFinite(errno)) failure.errno = errno
  if (isAuthError(answer) && answer.reason) failure.reason = answer.reason
  return failure
}

/** Anything thrown or answered, as an `AuthError`; `callName` names the call for developers. */
export function toAuthError(thrown: unknown, callName: string): AuthError {
  if (isAuthError(thrown)) return thrown
  const failure = toAuthFailure(thrown)
  const message = `${callName}: ${failure.errMsg || failure.code}`
  return new AuthError(failure.code, message, failure, thrown)
}

/** What a function of the app rejected with: as `toAuthError`, with what the app's server said. */
export function toServerError(thrown: unknown, optionName: string): AuthError {
  if (isAuthError(thrown)) return thrown
  const failure = toAuthFailure(thrown)
  const { code, message, statusCode } = fieldsOf(thrown, 'code', 'message', 'statusCode')
  if (statusCode === 401) failure.code = 'unauthorized'
  const reason: ServerReason = {}
  if (typeof code === 'string' || typeof code === 'number') reason.code = String(code)
  // The message of an error without a code is the program's, such as that of a TypeError.
  const isServerMessage = reason.code || !attempt(() => thrown instanceof Error)
  if (isServerMessage && typeof message === 'string') reason.message = message
  if (reason.code || reason.message) failure.reason = reason
  return new AuthError(failure.code, `${optionName}: ${failure.code}`, failure, thrown)
}

const isErrorCode = (code: unknown): code is AuthErrorCode =>
  (authErrorCodes as readonly unknown[]).indexOf(code) >= 0

function codeOf(text: string, errno: unknown): AuthErrorCode {
  if (errno === 104 && !/auth/.test(text)) return 'privacy-refused'
  const rule =
    FAILURE_RULES.find((failure) => (failure.errno || []).some((number) => number === errno)) ||
    FAILURE_RULES.find((failure) => failure.errMsg.test(text))
  return rule ? rule.code : 'failed'
}

/** What `run` answers; `undefined` where it throws. */
export function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
