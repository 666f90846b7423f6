import demoted from '../../fixtures/demoted.json'
import type { LoginRequest } from '../../../docs/.vitepress/phone/servers/login-server'
import type { WechatServer } from '../../../host/server/wechat'
import { PICTURES } from './multipart'
import { BAND, payloadOf } from './payload'
import { APP_ID } from './world'

export type Body = Partial<Record<string, unknown>>

/** A login server under test, the modelled WeChat beside it, and the clock of both. */
export interface Place {
  wechat: WechatServer
  clock: { now: number }
  ask: (request: LoginRequest) => Promise<PlayedAnswer>
}

export interface PlayedAnswer {
  status: number
  body: Body
}

export const LOGIN_URL = 'https://login.example.cn'

/** Plays requests, and answers what came back of each. */
type Play = (place: Place) => Promise<PlayedAnswer[]>

export const logIn = async ({ wechat, ask }: Place, openid = 'openid-1') => {
  const answer = await ask({
    method: 'POST',
    path: '/session',
    body: { code: wechat.issueCode(openid) },
  })
  return { answer, token: String(answer.body.token) }
}
const NUMBER = {
  phoneNumber: '13800138000',
  purePhoneNumber: '13800138000',
  countryCode: '86',
}
const HONG_KONG = {
  phoneNumber: '+85251234567',
  purePhoneNumber: '51234567',
  countryCode: '852',
}
const bindNumber = ({ ask }: Place, token: string, body: unknown) =>
  ask({ method: 'POST', path: '/phone', token, body })
const saveProfile = ({ ask }: Place, token: string, body: unknown) =>
  ask({ method: 'POST', path: '/profile', token, body })
const readProfile = ({ ask }: Place, token?: string) => ask({ method: 'GET', path: '/me', token })
export const upload = ({ ask }: Place, token: string, picture: Uint8Array) =>
  ask({ method: 'POST', path: '/avatar', token, picture })

export const plays: Record<string, Play> = {
  'a first login, which knows nobody': async (place) => {
    const { answer, token } = await logIn(place)
    return [answer, await readProfile(place, token)]
  },
  'a code that is wrong, missing, used, or of another mini-program': async (place) => {
    const code = place.wechat.issueCode('openid-1')
    const bodies = [
      { code: 'unknown' },
      {},
      undefined,
      { code: '' },
      { code, extra: 1 },
      { code, appId: 'wxffffffffffffffff' },
      { code, appId: APP_ID },
      { code },
    ]
    const answers = []
    for (const body of bodies)
      answers.push(await place.ask({ method: 'POST', path: '/session', body }))
    return answers
  },
  'every route without a token, and with one that nobody issued': async (place) => {
    const routes = [
      'GET /me',
      'POST /profile',
      'POST /avatar',
      'POST /phone',
      'DELETE /session',
      'DELETE /me',
    ]
    const answers = []
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ')
      answers.push(await place.ask({ method, path }))
      answers.push(await place.ask({ method, path, token: 'x'.repeat(43) }))
    }
    return answers
  },
  'a profile given by hand, and the login after it': async (place) => {
    const { token } = await logIn(place)
    const { body } = await upload(place, token, PICTURES.png)
    const saved = await saveProfile(place, token, { nickName: ' 小满 ', avatarUrl: body.avatarUrl })
    return [
      { status: 0, body },
      saved,
      await readProfile(place, token),
      (await logIn(place)).answer,
    ]
  },
  'profiles given by hand that cannot be': async (place) => {
    const { token } = await logIn(place)
    const bodies = [
      undefined,
      {},
      { nickName: '' },
      { nickName: '  ' },
      { nickName: '长'.repeat(33) },
      { nickName: 7 },
      { nickName: '小满', openid: 'openid-2' },
      { avatarUrl: 'https://evil.example/a.png' },
      { avatarUrl: `${LOGIN_URL}/avatars/${'a'.repeat(22)}.png` },
      { avatarUrl: BAND.avatarUrl },
    ]
    const answers = []
    for (const body of bodies) answers.push(await saveProfile(place, token, body))
    return answers
  },
  'a nickname that the review refuses': async (place) => {
    const { token } = await logIn(place)
    await saveProfile(place, token, { nickName: '小满' })
    return [await saveProfile(place, token, { nickName: '广告' }), await readProfile(place, token)]
  },
  'pictures of each kind, and what is none': async (place) => {
    const { token } = await logIn(place)
    const answers = []
    for (const bytes of [...Object.values(PICTURES), Buffer.from('<svg/>')])
      answers.push(await upload(place, token, bytes))
    answers.push(await upload(place, token, Buffer.concat([PICTURES.png, Buffer.alloc(2 ** 21)])))
    return answers
  },
  'a signed payload, and the same one again': async (place) => {
    const { token } = await logIn(place)
    const payload = payloadOf(place.wechat, 'openid-1')
    return [
      await saveProfile(place, token, payload),
      await saveProfile(place, token, payload),
      await readProfile(place, token),
    ]
  },
  'a payload under a newer session_key, of another user, too old, tampered with, incomplete':
    async (place) => {
      const first = await logIn(place)
      const second = await logIn(place)
      const other = await logIn(place, 'openid-2')
      const payload = payloadOf(place.wechat, 'openid-1')
      const answers = [
        await saveProfile(place, first.token, payload),
        await saveProfile(place, other.token, payload),
        await saveProfile(place, second.token, { ...payload, rawData: `${payload.rawData} ` }),
        await saveProfile(place, second.token, { encryptedData: payload.encryptedData }),
      ]
      place.clock.now += 600_000
      return [...answers, await saveProfile(place, second.token, payload)]
    },
  'a placeholder, which is no profile': async (place) => {
    const { token } = await logIn(place)
    const placeholder = demoted.samples[0]
    const payload = payloadOf(place.wechat, 'openid-1', {
      ...BAND,
      ...placeholder,
      is_demote: true,
    })
    return [await saveProfile(place, token, payload), await readProfile(place, token)]
  },
  'the end of one session, of all, and by time': async (place) => {
    const [first, second, third] = [await logIn(place), await logIn(place), await logIn(place)]
    const end = (path: string, token: string) => place.ask({ method: 'DELETE', path, token })
    const answers = [
      await end('/session', first.token),
      await readProfile(place, first.token),
      await readProfile(place, second.token),
      await end('/session?all=true', second.token),
      await readProfile(place, third.token),
    ]
    const { token } = await logIn(place)
    place.clock.now += 172_800_000
    return [...answers, await readProfile(place, token)]
  },
  'a phone number, the login after it, and another one instead': async (place) => {
    const { token } = await logIn(place)
    const bind = (number: typeof NUMBER) =>
      bindNumber(place, token, { code: place.wechat.issuePhoneCode('openid-1', number) })
    return [
      await bind(NUMBER),
      await readProfile(place, token),
      (await logIn(place)).answer,
      await bind(HONG_KONG),
      await bind(HONG_KONG),
      await readProfile(place, token),
    ]
  },
  'codes of a phone button that are wrong, missing, used, expired, of another user or mini-program':
    async (place) => {
      const { token } = await logIn(place)
      const issue = (openid: string) => place.wechat.issuePhoneCode(openid, NUMBER)
      const [code, expired] = [issue('openid-1'), issue('openid-1')]
      const bodies = [
        { code: 'unknown' },
        {},
        undefined,
        { code: '' },
        { code, extra: 1 },
        { code, appId: 'wxffffffffffffffff' },
        { code: issue('openid-2') },
        { code, appId: APP_ID },
        { code },
      ]
      const answers = []
      for (const body of bodies) answers.push(await bindNumber(place, token, body))
      place.clock.now += 300_000
      return [...answers, await bindNumber(place, token, { code: expired })]
    },
  'a number of another account, until that account has another one or is gone': async (place) => {
    const [first, second] = [await logIn(place), await logIn(place, 'openid-2')]
    const bind = (openid: string, token: string, number = NUMBER) =>
      bindNumber(place, token, { code: place.wechat.issuePhoneCode(openid, number) })
    const answers = [
      await bind('openid-1', first.token),
      await bind('openid-2', second.token),
      await readProfile(place, second.token),
      await bind('openid-1', first.token, HONG_KONG),
      await bind('openid-2', second.token),
    ]
    await place.ask({ method: 'DELETE', path: '/me', token: second.token })
    return [...answers, await bind('openid-1', first.token)]
  },
  'an account that its user deletes': async (place) => {
    const { token } = await logIn(place)
    await saveProfile(place, token, { nickName: '小满' })
    return [
      await place.ask({ method: 'DELETE', path: '/me', token }),
      await readProfile(place, token),
      (await logIn(place)).answer,
    ]
  },
}
