/** In s. */
const TOKEN_LIFETIME = 1800

/** The status and the JSON of an answer. */
export type AccountAnswer = readonly [status: number, body?: object]

export interface AccountRoutes {
  answer: (route: string, body: Record<string, unknown>, token: string) => AccountAnswer
}

/**
 * An account server as an app may have it already: an account, and a code that is sent to it. Nothing is
 * sent here, so the code stands in the answer. Its records live as long as the preview.
 */
export function createAccountRoutes(): AccountRoutes {
  const codes = new Map<string, string>()
  const accounts = new Map<string, string>()
  const unauthorized = [401, { code: 'unauthorized', message: '请重新登录' }] as const

  type Route = (body: Record<string, unknown>, token: string) => AccountAnswer
  const routes: Partial<Record<string, Route>> = {
    'POST /code'({ account }) {
      if (typeof account !== 'string' || !account) return [400, { message: '请填写账号' }]
      const code = String(1000 + (randomNumber() % 9000))
      codes.set(account, code)
      return [200, { code }]
    },
    'POST /session'({ account, code }) {
      const isRight = typeof account === 'string' && !!code && codes.get(account) === code
      if (!isRight) return [403, { message: '账号或验证码不对' }]
      codes.delete(account)
      const token = Array.from({ length: 4 }, () => randomNumber().toString(36)).join('')
      accounts.set(token, account)
      return [200, { token, expiresIn: TOKEN_LIFETIME }]
    },
    'GET /me'(_, token) {
      const account = accounts.get(token)
      return account === undefined ? unauthorized : [200, { account }]
    },
    'DELETE /session': (_, token) => (accounts.delete(token) ? [204] : unauthorized),
  }
  return {
    answer: (route, body, token) => routes[route]?.(body, token) ?? [404, { message: 'Not found' }],
  }
}

const randomNumber = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
