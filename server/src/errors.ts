/** Every `code` of the server's errors, with its HTTP status. */
const STATUS_BY_CODE = {
  'bad-request': 400,
  'code-invalid': 400,
  'login-blocked': 400,
  placeholder: 400,
  unauthorized: 401,
  'not-found': 404,
  'session-key-stale': 409,
  'number-taken': 409,
  'too-large': 413,
  'unsupported-type': 415,
  refused: 422,
  'rate-limited': 429,
  internal: 500,
  'body-consumed': 500,
  'wechat-unavailable': 502,
  'review-unavailable': 502,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof STATUS_BY_CODE

interface ApiErrorOptions {
  cause?: unknown
  /** The reason for the log, which the client does not receive. */
  reason?: string | number
  /** In s; the value of the header `Retry-After`. */
  retryAfter?: number
}

/** The server cannot start. The message says what to do, and its stack does not help. */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartError'
  }
}

/**
 * An error that the client receives. Its message is for a developer and contains nothing of the
 * request.
 */
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
    this.statusCode = STATUS_BY_CODE[code]
    this.reason = reason
    this.retryAfter = retryAfter
  }
}
