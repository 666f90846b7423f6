import type { FastifyInstance } from 'fastify'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer, type ServerOptions } from '../../../server/src/server'
import { openStore } from '../../../server/src/storage/open'
import type { Store } from '../../../server/src/storage/store'
import type { WechatProfile } from '../../../host/server/backend'
import { createWechatServer, type WechatServer } from '../../../host/server/wechat'
import { type Answer, createClient } from './ask'
import { type Payload, payloadOf } from './payload'

export const APP_ID = 'wx1234567890abcdef'
export const SECRET = 'a-secret-of-the-mini-program-000'

/** A login server on an embedded store, and a modelled WeChat, which share a clock. */
export class World {
  readonly clock = { now: Date.parse('2026-11-22T08:00:00Z') }
  readonly wechat: WechatServer
  readonly lines: string[] = []
  app!: FastifyInstance
  store!: Store
  url = ''
  /**
   * The last `session_key`, which only the server receives. With it a test signs payloads of its
   * own.
   */
  sessionKey = ''
  readonly #client = createClient(() => this.url)
  readonly dataDir = mkdtempSync(join(tmpdir(), 'login-server-'))
  readonly avatarDir = join(this.dataDir, 'avatars')
  readonly #options: Partial<ServerOptions>
  readonly #answers: string[] = []
  readonly #secrets = new Set<string>([SECRET])
  readonly #tokens = new Set<string>()

  constructor(options: Partial<ServerOptions> = {}) {
    this.#options = options
    this.wechat = createWechatServer({
      appId: APP_ID,
      secret: SECRET,
      now: () => this.clock.now,
      openPlatform: true,
      exchangesPerMinute: Infinity,
    })
  }

  async open(): Promise<void> {
    this.store = await openStore({ dataDir: this.dataDir, storeTimeout: 30_000 })
    this.app = await buildServer({
      apps: [{ appId: APP_ID, secret: SECRET }],
      store: this.store,
      dataDir: this.dataDir,
      publicUrl: 'https://login.example.cn',
      rateLimit: 1_000_000,
      now: () => this.clock.now,
      log: { level: 'debug', stream: { write: (line) => this.lines.push(line) } },
      code2Session: async (code) => {
        const answer = await this.wechat.code2Session(code)
        this.sessionKey = answer.session_key ?? this.sessionKey
        for (const secret of [answer.openid, answer.session_key, answer.unionid])
          if (secret !== undefined) this.#secrets.add(secret)
        return answer
      },
      ...this.#options,
    })
    this.url = await this.app.listen({ host: '127.0.0.1', port: 0 })
  }

  /** Closes the server and checks that no response and no log line contained a secret. */
  async close(): Promise<void> {
    this.#client.close()
    await this.app.close()
    await this.store.close()
    rmSync(this.dataDir, { recursive: true })
    const said = this.#answers.join('\n')
    // The log may contain the address where the server listens, but no other.
    const logged = this.lines.filter((line) => !line.includes('Server listening')).join('\n')
    for (const secret of this.#secrets) {
      expect(said).not.toContain(secret)
      expect(logged).not.toContain(secret)
    }
    for (const token of this.#tokens) expect(logged).not.toContain(token)
    for (const personal of ['Band', '小明', 'qlogo', '127.0.0.1'])
      expect(logged).not.toContain(personal)
  }

  async restart(): Promise<void> {
    await this.app.close()
    await this.store.close()
    await this.open()
  }

  async send(
    method: string,
    path: string,
    options: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const { token, body, headers } = options
    const bearer: Record<string, string> =
      token === undefined ? {} : { authorization: `Bearer ${token}` }
    const answer = await this.#client.ask({
      method,
      path,
      body,
      headers: { ...bearer, ...headers },
    })
    this.#answers.push(answer.bytes.toString('latin1'), JSON.stringify(answer.headers))
    return answer
  }

  /** Logs the user in, as a client does. Returns the server's response. */
  login(openid: string): Promise<Answer> {
    const code = this.wechat.issueCode(openid)
    this.#secrets.add(openid)
    return this.exchange(code)
  }

  async exchange(code: string): Promise<Answer> {
    const answer = await this.send('POST', '/session', { body: { code } })
    if (typeof answer.body.token === 'string') this.#tokens.add(answer.body.token)
    return answer
  }

  async token(openid: string): Promise<string> {
    const { body } = await this.login(openid)
    return String(body.token)
  }

  /** Returns the payload that the user's client sends after a grant. */
  payload(openid: string, profile?: WechatProfile, options?: { withoutIds: boolean }): Payload {
    return payloadOf(this.wechat, openid, profile, options)
  }
}
