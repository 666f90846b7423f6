import { createAccountRoutes } from '../../../../demo/preview/account-routes'
import { imageBlobOf } from '../../../../demo/preview/page/network'
import type { PreviewHost } from '../../../../demo/preview/page/preview-host'
import type { HostRequest, HostResponse } from '../../../../host/index'
import type { LoginServer } from '../servers/login-server'

/** The addresses at which the examples find their servers. */
export const LOGIN_URL = 'https://login.example.com'
const ACCOUNT_URL = 'https://account.example.com'

/** Answers the requests of the examples in the page: by a login server, and by an account server. */
export function connectAppServers(host: PreviewHost, login: LoginServer): void {
  const accounts = createAccountRoutes()

  host.onRequest(async (request) => {
    const { url, method, data } = request
    const token = tokenOf(request)
    if (url.startsWith(LOGIN_URL)) {
      const path = url.slice(LOGIN_URL.length)
      return responseOf(await login.answer({ method, path, token, body: data }))
    }
    if (!url.startsWith(ACCOUNT_URL)) return undefined
    const body = (data ?? {}) as Record<string, unknown>
    const route = `${method} ${url.slice(ACCOUNT_URL.length)}`
    const [status, answer] = accounts.answer(route, body, token)
    return responseOf({ status, ...(answer && { body: answer }) })
  })

  host.onUpload(async (upload) => {
    if (!upload.url.startsWith(LOGIN_URL)) return undefined
    const blob = await imageBlobOf(upload.content ?? 'data:,')
    const picture = new Uint8Array(await blob.arrayBuffer())
    const path = upload.url.slice(LOGIN_URL.length)
    return responseOf(await login.answer({ method: 'POST', path, token: tokenOf(upload), picture }))
  })
}

const responseOf = ({ status, body }: { status: number; body?: object }): HostResponse => ({
  statusCode: status,
  data: body === undefined ? '' : JSON.stringify(body),
})

const tokenOf = ({ header }: HostRequest): string =>
  (new Headers(header).get('authorization') ?? '').replace(/^Bearer /, '')
