import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { identify, wechatEndpoint } from '../../server/src/code2session'

let server: Server
let asked: string[]
let answer: (request: IncomingMessage, response: ServerResponse) => void
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
beforeEach(() => (asked = []))
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

const answers = (status: number, text: string) => {
  answer = (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/plain' }).end(text)
}

const ask = (code = 'a-code', timeout = 5_000) => {
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const endpoint = wechatEndpoint([{ appId: 'wx1', secret: 'hush' }], { baseUrl, timeout })
  return identify(code, 'wx1', endpoint)
}

const UNAVAILABLE = { code: 'wechat-unavailable', statusCode: 502 }

it('asks WeChat as WeChat wants to be asked, whatever is in the code', async () => {
  answers(200, '{"openid":"o","session_key":"k","unionid":"u"}')
  expect(await ask('a&secret=x y+/=')).toEqual({ openid: 'o', sessionKey: 'k', unionId: 'u' })
  const { pathname, searchParams } = new URL(asked[0] ?? '', 'http://x')
  expect(pathname).toBe('/sns/jscode2session')
  expect(Object.fromEntries(searchParams)).toEqual({
    appid: 'wx1',
    secret: 'hush',
    js_code: 'a&secret=x y+/=',
    grant_type: 'authorization_code',
  })
})

it('believes the openid, not the errcode', async () => {
  answers(200, '{"openid":"o","session_key":"k","errcode":0,"errmsg":"ok"}')
  expect(await ask()).toEqual({ openid: 'o', sessionKey: 'k' })
})

it.each([
  ['is no JSON', 200, '<html>502 Bad Gateway</html>'],
  ['is empty', 200, ''],
  ['is null', 200, 'null'],
  ['has no openid', 200, '{}'],
  ['has an openid and no key', 200, '{"openid":"o"}'],
  ['has an empty openid', 200, '{"openid":"","session_key":"k"}'],
  ['has an empty key', 200, '{"openid":"o","session_key":""}'],
  ['has ids of another type', 200, '{"openid":1,"session_key":2}'],
  ['has an errcode nobody knows', 200, '{"errcode":99999}'],
  ['has an errcode of another type', 200, '{"errcode":"constructor"}'],
  ['is a failure', 503, '{"openid":"o","session_key":"k"}'],
  ['sends elsewhere', 302, ''],
])('calls it unavailable when the answer %s', async (_what, status, text) => {
  answers(status, text)
  await expect(ask()).rejects.toMatchObject(UNAVAILABLE)
})

it('calls it unavailable when the connection breaks, or nothing comes in time', async () => {
  answer = (request) => request.socket.destroy()
  await expect(ask()).rejects.toMatchObject(UNAVAILABLE)
  answer = () => undefined
  await expect(ask('a-code', 1)).rejects.toMatchObject(UNAVAILABLE)
})

it('never lets the secret into what it throws', async () => {
  for (const status of [200, 500]) {
    answers(status, 'x')
    const error: unknown = await ask().catch((reason: unknown) => reason)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('hush')
  }
})
