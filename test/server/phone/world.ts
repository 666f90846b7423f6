import type { WechatPhoneNumber } from '../../../host/server/backend'
import type { ServerOptions } from '../../../server/src/server'
import { type AppId, APPS, openidOf, type Person } from '../accounts/people'
import { AccountsWorld } from '../accounts/world'
import type { Answer } from '../support/ask'
import { WechatOverHttp } from './wechat'

const keyOf = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64')
export const [KEY, NEXT_KEY] = [keyOf('a'), keyOf('b')] as const

/** A number of the mainland, by its last eight digits. */
export const mainland = (last8: string): WechatPhoneNumber => ({
  phoneNumber: `138${last8}`,
  purePhoneNumber: `138${last8}`,
  countryCode: '86',
})
export const [NUMBER, OTHER_NUMBER] = [mainland('00138000'), mainland('77665544')] as const
export const HONG_KONG: WechatPhoneNumber = {
  phoneNumber: '+85251234567',
  purePhoneNumber: '51234567',
  countryCode: '852',
}

/** Two mini-programs with one login server that binds numbers, and WeChat over HTTP. */
export class PhoneWorld extends AccountsWorld {
  readonly http = new WechatOverHttp(Object.values(this.wechat.servers))

  constructor(redisUrl?: string, options: Partial<ServerOptions> = {}) {
    super(redisUrl, { dataKey: KEY, ...options })
  }

  override async open(): Promise<void> {
    await this.http.start()
    this.options.wechatUrl = this.http.url
    await super.open()
  }

  override async restart(options: Partial<ServerOptions> = {}): Promise<void> {
    Object.assign(this.options, options)
    await this.server.close()
    await this.store.close()
    await super.open()
  }

  /** Closes the server and checks that no answer, log line or metric has a number or a secret. */
  override async close(): Promise<void> {
    const metrics = (await this.server.authServer.metrics?.metrics()) ?? ''
    this.http.stop()
    await super.close()
    const said = [...this.said, metrics].join('\n')
    for (const { purePhoneNumber } of [NUMBER, OTHER_NUMBER, HONG_KONG])
      expect(said).not.toContain(purePhoneNumber)
    for (const key of [KEY, NEXT_KEY]) expect(said).not.toContain(key)
    expect(said).not.toMatch(/90_[0-9a-f]{8}/)
    for (const { body } of this.http.asked) expect(body).not.toHaveProperty('force_refresh')
  }

  /** What the phone button gives to this person. */
  code(person: Person, number = NUMBER, appId: AppId = APPS[0]): string {
    return this.wechat.servers[appId].issuePhoneCode(openidOf(person, appId), number)
  }

  bind(token: string, code: string, appId?: AppId): Promise<Answer> {
    return this.send('POST', '/phone', token, { code, ...(appId && { appId }) })
  }

  async numberOf(token: string): Promise<unknown> {
    return (await this.send('GET', '/me', token)).body.number
  }

  /** The whole number, as the app's own server reads it. */
  async wholeNumberOf(token: string): Promise<string | undefined> {
    const session = await this.server.authServer.verify(token)
    return this.server.authServer.phoneNumber(session?.accountId ?? '')
  }

  async accountIdOf(token: string): Promise<string> {
    return (await this.server.authServer.verify(token))?.accountId ?? ''
  }
}
