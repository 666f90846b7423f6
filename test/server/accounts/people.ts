import { createWechatServer, type WechatServer } from '../../../host/server/wechat'
import type { Code2Session } from '../../../server/src/code2session'
import { BAND, type Payload, payloadOf } from '../support/payload'

export const APPS = ['wx000000000000000a', 'wx000000000000000b'] as const
export type AppId = (typeof APPS)[number]

export const PEOPLE = ['ming', 'hong'] as const
export type Person = (typeof PEOPLE)[number]

export const openidOf = (person: string, appId: string): string => `openid-${person}-${appId}`
export const unionIdOf = (person: string): string => `union-${person}`
export const secretOf = (appId: AppId): string => `secret-of-${appId}-00000`

/** WeChat as two mini-programs see it. Whether it gives a `unionid` is said each time. */
export class TwoApps {
  #givesUnionId = false
  readonly #codesWithUnionId = new Set<string>()
  readonly servers: Record<AppId, WechatServer>

  constructor(now: () => number) {
    const server = (appId: AppId) =>
      createWechatServer({
        appId,
        secret: secretOf(appId),
        now,
        exchangesPerMinute: Infinity,
        openPlatform: (openid) => (this.#givesUnionId ? unionIdOf(personOf(openid)) : ''),
      })
    this.servers = { [APPS[0]]: server(APPS[0]), [APPS[1]]: server(APPS[1]) }
  }

  /** What `wx.login` gives. */
  code(person: Person, appId: AppId, withUnionId: boolean): string {
    const code = this.servers[appId].issueCode(openidOf(person, appId))
    if (withUnionId) this.#codesWithUnionId.add(code)
    return code
  }

  readonly code2Session: Code2Session = (code, appId) => {
    this.#givesUnionId = this.#codesWithUnionId.has(code)
    return this.servers[appId as AppId].code2Session(code)
  }

  /** What `wx.getUserInfo` gives after a login. */
  payload(person: Person, appId: AppId, nickName: string, withUnionId: boolean): Payload {
    this.#givesUnionId = withUnionId
    return payloadOf(this.servers[appId], openidOf(person, appId), { ...BAND, nickName })
  }
}

function personOf(openid: string): Person {
  const person = PEOPLE.find((candidate) => openid.startsWith(`openid-${candidate}-`))
  if (!person) throw new Error('Nobody has this openid')
  return person
}
