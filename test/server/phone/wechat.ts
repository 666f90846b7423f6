import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WechatServer } from '../../../host/server/wechat'

/** What the login server asked of WeChat. */
export interface Asked {
  path: string
  body: Record<string, unknown>
}

/** The servers of several mini-programs at one address, as WeChat's are. */
export class WechatOverHttp {
  readonly asked: Asked[] = []
  readonly #servers: WechatServer[]
  readonly #http: Server
  /** Replaces the answer of every request while it is set. */
  answer: ((response: ServerResponse) => void) | undefined

  constructor(servers: WechatServer[]) {
    this.#servers = servers
    this.#http = createServer((request, response) => {
      void this.#serve(request, response).catch(() => request.socket.destroy())
    })
  }

  async start(): Promise<void> {
    this.#http.listen(0, '127.0.0.1')
    await once(this.#http, 'listening')
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  count(path: string): number {
    return this.asked.filter((one) => one.path === path).length
  }

  stop(): void {
    this.#http.close()
    this.#http.closeAllConnections()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x')
    const body = await jsonOf(request)
    this.asked.push({ path: pathname, body })
    if (this.answer) {
      this.answer(response)
      return
    }
    const token = searchParams.get('access_token') ?? ''
    const answers: Promise<{ errcode?: number }>[] =
      pathname === '/cgi-bin/stable_token'
        ? this.#servers
            .filter(({ appId }) => appId === body.appid)
            .map(async (one) => one.stableToken(body))
        : this.#servers.map(async (one) => one.getUserPhoneNumber(token, body))
    // A token is of one mini-program. The others do not know it.
    const all = await Promise.all(answers)
    const known = all.find(({ errcode }) => errcode !== 40001) ?? all[0]
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(known))
  }
}

async function jsonOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
}
