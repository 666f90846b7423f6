/** Every `code` the server answers, and the status it comes with. */
export const STATUS = {
  'bad-request': 400,
  'code-invalid': 400,
  'login-blocked': 400,
  placeholder: 400,
  unauthorized: 401,
  'not-found': 404,
  'session-key-stale': 409,
  'too-large': 413,
  'unsupported-type': 415,
  'rate-limited': 429,
  internal: 500,
  'wechat-unavailable': 502,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof STATUS

interface ApiErrorOptions {
  cause?: unknown
  /** For the log alone: what the client is not told. */
  reason?: string | number
  /** s: after how long asking again makes sense. */
  retryAfter?: number
}

/** An answer that is not the one asked for. The message is for a developer, and holds nothing of the request. */
export class ApiError extends Error {
  readonly statusCode: number
  readonly reason: string | number | undefined
  readonly retryAfter: number | undefined

  constructor(
    readonly code: ErrorCode,
    message: string,
    { cause, reason, retryAfter }: ApiErrorOptions = {},
  ) {
    super(message, { cause })
    this.name = 'ApiError'
    this.statusCode = STATUS[code]
    this.reason = reason
    this.retryAfter = retryAfter
  }
}
