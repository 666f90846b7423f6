/** What a request to a login server in the page gets: a status, and JSON where there is any. */
export interface LoginAnswer {
  status: number
  body?: object
}

/** The codes of the real server's errors that this one gives, with their status. */
const STATUS_BY_CODE = {
  'bad-request': 400,
  'code-invalid': 400,
  unauthorized: 401,
  'not-found': 404,
  'session-key-stale': 409,
  'number-taken': 409,
  'too-large': 413,
  'unsupported-type': 415,
  refused: 422,
} as const

/** What a route throws; the server answers with it. */
export class LoginRefusal extends Error {
  constructor(
    private readonly code: keyof typeof STATUS_BY_CODE,
    message: string,
  ) {
    super(message)
  }

  get answer(): LoginAnswer {
    const { code, message } = this
    return { status: STATUS_BY_CODE[code], body: { code, message } }
  }
}
