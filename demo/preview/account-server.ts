import { randomBytes, randomInt } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'

/** In s. */
const TOKEN_LIFETIME = 1800

/**
 * An account server as an app may have it already: an account, and a code that is sent to it. Nothing is
 * sent here, so the code stands in the answer. Its records live as long as the preview.
 */
export function createAccountListener(): RequestListener {
  const codes = new Map<string, string>()
  const accounts = new Map<string, string>()
  const unauthorized = [401, { code: 'unauthorized', message: '请重新登录' }] as const

  type Route = (body: Record<string, unknown>, token: string) => readonly [number, object?]
  const routes: Partial<Record<string, Route>> = {
    'POST /code'({ account }) {
      if (typeof account !== 'string' || !account) return [400, { message: '请填写账号' }]
      const code = String(randomInt(1000, 10_000))
      codes.set(account, code)
      return [200, { code }]
    },
    'POST /session'({ account, code }) {
      const isRight = typeof account === 'string' && !!code && codes.get(account) === code
      if (!isRight) return [403, { message: '账号或验证码不对' }]
      codes.delete(account)
      const token = randomBytes(32).toString('base64url')
      accounts.set(token, account)
      return [200, { token, expiresIn: TOKEN_LIFETIME }]
    },
    'GET /me'(_, token) {
      const account = accounts.get(token)
      return account === undefined ? unauthorized : [200, { account }]
    },
    'DELETE /session': (_, token) => (accounts.delete(token) ? [204] : unauthorized),
  }

  return (request, response) => {
    const { method = '', url = '', headers } = request
    const route = routes[`${method} ${url}`]
    const token = (headers.authorization ?? '').replace('Bearer ', '')
    void readBody(request).then((body) => {
      const [status, answer] = route ? route(body, token) : [404, { message: 'Not found' }]
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(answer && JSON.stringify(answer))
    })
  }
}

/** The JSON object of a request; an empty one where there is none. */
async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
