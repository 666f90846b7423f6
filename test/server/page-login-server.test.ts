import { createLoginServer } from '../../docs/.vitepress/phone/servers/login-server'
import { emptyRecords } from '../../docs/.vitepress/phone/servers/login-records'
import { createWechatServer } from '../../host/server/wechat'
import { multipart, PICTURES } from './support/multipart'
import {
  logIn,
  LOGIN_URL,
  plays,
  upload,
  type Body,
  type Place,
  type PlayedAnswer,
} from './support/login-plays'
import { APP_ID, SECRET, World } from './support/world'

const review = ({ nickName }: { nickName?: string }) =>
  nickName === '广告' ? 'Not this one' : undefined

let world: World
beforeEach(async () => {
  world = new World({
    reviewProfile: review,
    dataKey: Buffer.alloc(32, 7).toString('base64'),
    getPhoneNumber: (code, _appId, openid) => world.wechat.exchangePhoneCode(code, openid),
  })
  await world.open()
})
afterEach(() => world.close())

function realServer(): Place {
  const { wechat, clock } = world
  return {
    wechat,
    clock,
    ask: ({ method, path, picture, ...given }) =>
      world.send(method, path, {
        ...given,
        ...(picture && multipart({ filename: 'a.png', bytes: Buffer.from(picture) })),
      }),
  }
}

function serverInPage(): Place {
  const clock = { now: world.clock.now }
  const now = () => clock.now
  const wechat = createWechatServer({ appId: APP_ID, secret: SECRET, now, openPlatform: true })
  const server = createLoginServer({ wechat, url: LOGIN_URL, records: emptyRecords(), review, now })
  return {
    wechat,
    clock,
    async ask(request) {
      const { status, body = {} } = await server.answer(request)
      return { status, body }
    },
  }
}

/** What a client can tell: the status, the error's code, and each field. */
const shapeOf = ({ status, body }: PlayedAnswer) => ({
  status,
  ...Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, comparable(name, value)]),
  ),
})

/** Tokens, names of pictures and sentences for developers differ; all else is the same. */
function comparable(name: string, value: unknown): unknown {
  if (name === 'token') return /^[\w-]{43,}$/.test(String(value)) ? 'a token' : value
  if (name === 'message') return typeof value
  if (name === 'userInfo') return shapeOf({ status: 0, body: value as Body })
  return String(value).replace(/^(https:\/\/login\.example\.cn\/avatars\/)[\w-]+\./, '$1a-name.')
}

it.each(Object.entries(plays))('both login servers answer alike: %s', async (_name, play) => {
  const transcript = async (place: Place) => (await play(place)).map(shapeOf)
  const real = await transcript(realServer())
  expect(real).not.toEqual([])
  expect(await transcript(serverInPage())).toEqual(real)
})

it('the records have no whole phone number', async () => {
  const wechat = createWechatServer({ appId: APP_ID, secret: SECRET })
  const records = emptyRecords()
  const server = createLoginServer({ wechat, url: LOGIN_URL, records })
  const login = { method: 'POST', path: '/session', body: { code: wechat.issueCode('openid-1') } }
  const { body } = await server.answer(login)
  const { token } = body as { token: string }
  const number = { phoneNumber: '13800138000', purePhoneNumber: '13800138000', countryCode: '86' }
  const code = wechat.issuePhoneCode('openid-1', number)
  const bound = await server.answer({ method: 'POST', path: '/phone', token, body: { code } })
  expect(bound).toEqual({ status: 200, body: { number: '138****8000' } })
  expect(JSON.stringify(records)).toContain('138****8000')
  expect(JSON.stringify(records)).not.toContain('13800138000')
})

it('the picture at an address is the uploaded one, until the account is deleted', async () => {
  const wechat = createWechatServer({ appId: APP_ID, secret: SECRET })
  const server = createLoginServer({ wechat, url: LOGIN_URL, records: emptyRecords() })
  const place: Place = {
    wechat,
    clock: { now: 0 },
    async ask(request) {
      const { status, body = {} } = await server.answer(request)
      return { status, body }
    },
  }
  const { token } = await logIn(place)
  const { body } = await upload(place, token, PICTURES.png)
  const expected = `data:image/png;base64,${PICTURES.png.toString('base64')}`
  expect(server.pictureAt(String(body.avatarUrl))).toBe(expected)
  await place.ask({ method: 'DELETE', path: '/me', token })
  expect(server.pictureAt(String(body.avatarUrl))).toBeUndefined()
})
