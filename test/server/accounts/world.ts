import type { FastifyInstance } from 'fastify'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildServer, type ServerOptions } from '../../../server/src/server'
import { openStore } from '../../../server/src/storage/open'
import type { Store } from '../../../server/src/storage/store'
import { type Answer, type Ask, createClient } from '../support/ask'
import { multipart, PICTURES } from '../support/multipart'
import { AppTables } from './app-tables'
import {
  type AppId,
  APPS,
  openidOf,
  PEOPLE,
  type Person,
  secretOf,
  TwoApps,
  unionIdOf,
} from './people'

export const PUSH_TOKEN = 'AAAAA'
export const ENCODING_AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

export const app = (appId: AppId) => ({ appId, secret: secretOf(appId) })

/** A login server for two mini-programs, with an app behind it, and a WeChat of the same clock. */
export class AccountsWorld {
  readonly clock = { now: Date.parse('2026-11-22T08:00:00Z') }
  readonly wechat = new TwoApps(() => this.clock.now)
  readonly tables = new AppTables()
  readonly lines: string[] = []
  readonly dataDir = mkdtempSync(join(tmpdir(), 'accounts-'))
  server!: FastifyInstance
  store!: Store
  readonly #client = createClient(() => this.#url)
  readonly #answers: string[] = []
  #url = ''

  constructor(
    readonly redisUrl?: string,
    readonly options: Partial<ServerOptions> = {},
  ) {}

  async open(): Promise<void> {
    this.store = await openStore({
      dataDir: this.dataDir,
      redisUrl: this.redisUrl,
      storeTimeout: 30_000,
    })
    this.server = await buildServer({
      apps: [
        { ...app(APPS[0]), push: { token: PUSH_TOKEN } },
        { ...app(APPS[1]), push: { token: PUSH_TOKEN, encodingAESKey: ENCODING_AES_KEY } },
      ],
      store: this.store,
      dataDir: this.dataDir,
      publicUrl: 'https://login.example.cn',
      rateLimit: 1_000_000,
      now: () => this.clock.now,
      code2Session: this.wechat.code2Session,
      log: { level: 'debug', stream: { write: (line) => this.lines.push(line) } },
      ...this.tables.hooks,
      ...this.options,
    })
    this.#url = await this.server.listen({ host: '127.0.0.1', port: 0 })
  }

  async restart(): Promise<void> {
    await this.server.close()
    await this.store.close()
    await this.open()
  }

  /** Closes the server and checks that it said nothing of what WeChat calls the users. */
  async close(): Promise<void> {
    this.#client.close()
    for (const key of await this.store.keys('')) await this.store.delete(key)
    await this.server.close()
    await this.store.close()
    rmSync(this.dataDir, { recursive: true })
    expect(this.tables.faults).toEqual([])
    const said = this.said.join('\n')
    for (const person of PEOPLE) {
      expect(said).not.toContain(unionIdOf(person))
      for (const appId of APPS) expect(said).not.toContain(openidOf(person, appId))
    }
    expect(said).not.toMatch(/session_key|sessionKey/)
  }

  /** Every answer and every line of the log. */
  get said(): string[] {
    return [...this.#answers, ...this.lines]
  }

  async ask(request: Ask): Promise<Answer> {
    const answer = await this.#client.ask(request)
    this.#answers.push(answer.bytes.toString('latin1'), JSON.stringify(answer.headers))
    return answer
  }

  send(method: string, path: string, token: string, body?: unknown): Promise<Answer> {
    return this.ask({ method, path, body, headers: { authorization: `Bearer ${token}` } })
  }

  /** Logs a person in and returns the token. */
  async login(person: Person, appId: AppId = APPS[0], withUnionId = false): Promise<string> {
    const code = this.wechat.code(person, appId, withUnionId)
    const answer = await this.ask({ method: 'POST', path: '/session', body: { code, appId } })
    expect(answer.status).toBe(200)
    return String(answer.body.token)
  }

  async name(token: string, nickName: string): Promise<void> {
    this.clock.now += 1_000
    expect((await this.send('POST', '/profile', token, { nickName })).status).toBe(200)
  }

  async nameOf(token: string): Promise<unknown> {
    const { status, body } = await this.send('GET', '/me', token)
    return status === 200 ? body.nickName : status
  }

  sendPicture(token: string): Promise<Answer> {
    const { body, headers } = multipart({ filename: 'a.png', bytes: PICTURES.png })
    const authorization = `Bearer ${token}`
    return this.ask({
      method: 'POST',
      path: '/avatar',
      body,
      headers: { ...headers, authorization },
    })
  }

  /** Uploads a picture and makes it the avatar. Returns its address. */
  async upload(token: string): Promise<string> {
    const avatarUrl = String((await this.sendPicture(token)).body.avatarUrl)
    expect((await this.send('POST', '/profile', token, { avatarUrl })).status).toBe(200)
    return avatarUrl
  }

  get pictures(): string[] {
    return readdirSync(join(this.dataDir, 'avatars'))
  }

  /** The number of accounts that are stored. */
  async countAccounts(): Promise<number> {
    const keys = await this.store.keys('account:')
    const records = await Promise.all(keys.map((key) => this.store.get<object>(key)))
    return records.filter((record) => record && !('mergedInto' in record)).length
  }

  /** Everything that is stored, as text. */
  async stored(): Promise<string> {
    const keys = await this.store.keys('')
    const records = await Promise.all(keys.map((key) => this.store.get(key)))
    return JSON.stringify([keys, records])
  }
}
