import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWechatListener } from '../../host/server/http'
import { connectWechatServer } from '../../host/server/remote'
import { createWechatServer, type WechatServer } from '../../host/server/wechat'
import { type Answer, createClient } from './support/ask'
import { BAND } from './support/payload'
import { sendRaw, statuses } from './support/raw'
import { APP_ID, SECRET } from './support/world'

const ORIGIN = 'http://127.0.0.1:5173'

let wechat: WechatServer
let http: Server
let url: string
const client = createClient(() => url)
beforeEach(async () => {
  wechat = createWechatServer({ appId: APP_ID, secret: SECRET, openPlatform: true })
  http = createServer(createWechatListener(wechat, { allowOrigin: ORIGIN })).listen(0, '127.0.0.1')
  await once(http, 'listening')
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
})
afterEach(() => {
  http.close()
  http.closeAllConnections()
})

const exchange = (query: Record<string, string>): Promise<Answer> =>
  client.ask({
    method: 'GET',
    path: `/sns/jscode2session?${new URLSearchParams(query).toString()}`,
  })
const right = (code: string) => ({
  appid: APP_ID,
  secret: SECRET,
  js_code: code,
  grant_type: 'authorization_code',
})

describe('GET /sns/jscode2session', () => {
  it('exchanges a code once, with the answers of WeChat', async () => {
    const code = wechat.issueCode('openid-1')
    expect((await exchange(right(code))).body).toEqual({
      openid: 'openid-1',
      session_key: expect.stringMatching(/^[\w+/]{22}==$/) as string,
      unionid: expect.stringMatching(/^o[\w-]{27}$/) as string,
    })
    expect(await exchange(right(code))).toMatchObject({
      status: 200,
      body: { errcode: 40163, errmsg: 'code been used' },
    })
  })

  it.each([
    [41002, 'no app', { appid: '' }],
    [40013, 'another app', { appid: 'wx0' }],
    [41004, 'no secret', { secret: '' }],
    [40125, 'another secret', { secret: 'x' }],
    [40002, 'another grant', { grant_type: 'x' }],
    [41008, 'no code', { js_code: '' }],
    [40029, 'an unknown code', { js_code: 'x' }],
  ])('answers %i to %s', async (errcode, _what, wrong) => {
    const code = wechat.issueCode('openid-1')
    expect((await exchange({ ...right(code), ...wrong })).body).toMatchObject({ errcode })
    expect((await exchange(right(code))).body).toMatchObject({ openid: 'openid-1' })
  })

  it('hangs up without an answer when the network is to fail', async () => {
    wechat.fail('network')
    await expect(exchange(right('x'))).rejects.toThrow('socket hang up')
  })
})

describe('a client in a browser', () => {
  it('has over HTTP what it has in the same process', async () => {
    const remote = connectWechatServer(`${url}/`)
    expect(await remote.checkSession('openid-1')).toBe(false)
    const code = await remote.issueCode('openid-1')
    expect(await remote.checkSession('openid-1')).toBe(true)
    const {
      encryptedData = '',
      iv = '',
      rawData,
      signature = '',
      userInfo,
    } = await remote.userInfo('openid-1', BAND)
    const { session_key: sessionKey = '' } = await wechat.code2Session(code)
    expect(userInfo).toEqual(BAND)
    expect(wechat.verify({ rawData, signature, sessionKey })).toBe(true)
    expect(wechat.decrypt({ encryptedData, iv, sessionKey })).toMatchObject({
      ...BAND,
      openId: 'openid-1',
    })
    const bare = await remote.userInfo('openid-1', BAND, { withoutIds: true })
    expect(
      wechat.decrypt({ encryptedData: bare.encryptedData ?? '', iv: bare.iv ?? '', sessionKey }),
    ).not.toHaveProperty('openId')
    await remote.expireSessionKey('openid-1')
    expect(await remote.checkSession('openid-1')).toBe(false)
  })

  it('cannot ask what is for the app’s server only', async () => {
    const remote = connectWechatServer(url)
    await expect(remote.code2Session('x')).rejects.toThrow("Only the app's server")
  })

  it('is allowed by its page’s origin, and by no other address of the servers', async () => {
    const preflight = await client.ask({ method: 'OPTIONS', path: '/client/issueCode' })
    expect(preflight).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': ORIGIN },
    })
    expect((await exchange(right('x'))).headers).not.toHaveProperty('access-control-allow-origin')
  })
})

describe('a malformed call', () => {
  it.each<[string, string, unknown, number]>([
    ['POST', '/client/issueCode', '{', 400],
    ['POST', '/client/issueCode', [], 400],
    ['POST', '/client/issueCode', {}, 400],
    ['POST', '/client/issueCode', { openid: 1 }, 400],
    ['POST', '/client/issueCode', { openid: 'x'.repeat(70_000) }, 400],
    ['POST', '/client/userInfo', { openid: 'x' }, 400],
    ['GET', '/client/issueCode', undefined, 405],
    ['POST', '/client/constructor', {}, 404],
    ['POST', '/client/', {}, 404],
    ['POST', '/sns/jscode2session', {}, 404],
    ['GET', '/', undefined, 404],
  ])('%s %s is refused: %j', async (method, path, body, status) => {
    expect((await client.ask({ method, path, body })).status).toBe(status)
    expect(wechat.checkSession('x')).toBe(false)
  })

  it('does not end the servers, even where its address is none', async () => {
    const { port } = http.address() as AddressInfo
    const heard = await sendRaw(
      port,
      Buffer.from('GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    )
    expect(statuses(heard)).toEqual([404])
    expect((await exchange(right('x'))).status).toBe(200)
  })
})
