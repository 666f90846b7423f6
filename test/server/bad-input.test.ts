import { World } from './support/world'

let world: World
let token: string
beforeAll(async () => {
  world = new World()
  await world.open()
  token = await world.token('openid-1')
})
afterAll(() => world.close())

const MALFORMED = {
  status: 400,
  body: { code: 'bad-request', message: expect.any(String) as string },
}
const TOO_LARGE = { status: 413, body: { code: 'too-large' } }
const UNREAD = { status: 415, body: { code: 'unsupported-type' } }

const payload = () => ({ ...world.payload('openid-1') })
const code = 'a-code'
const text = (length: number) => 'x'.repeat(length)

/** Method, path, what its body is, and a good one. */
const ROUTES: [string, string, string, () => Record<string, unknown>][] = [
  ['POST', '/session', 'a code', () => ({ code })],
  ['POST', '/phone', 'a code', () => ({ code })],
  ['DELETE', '/session', 'nothing', () => ({})],
  ['POST', '/profile', 'a payload', payload],
  [
    'POST',
    '/profile',
    'a form',
    () => ({ nickName: '小明', avatarUrl: 'https://thirdwx.qlogo.cn/xm/132' }),
  ],
]

describe.each(ROUTES)('%s %s with %s', (method, path, _what, good) => {
  const send = (body: unknown, headers?: Record<string, string>) =>
    world.send(method, path, { token, body, headers })

  it('refuses what is no JSON object', async () => {
    const bodies = [
      '{',
      '[]',
      '1',
      '"text"',
      'true',
      '{"code":}',
      "{'code':'x'}",
      '\u0000',
      'NaN',
      '{} {}',
      '[{}]',
    ]
    for (const body of method === 'POST' ? [...bodies, 'null', ''] : bodies)
      expect(await send(body)).toMatchObject(MALFORMED)
  })

  it('refuses a field too many', async () => {
    for (const extra of ['extra', 'openid', 'session_key', 'token', 'constructor', 'is_demote'])
      expect(await send({ ...good(), [extra]: 'x' })).toMatchObject(MALFORMED)
  })

  it('refuses fields that would reach the prototype', async () => {
    for (const extra of ['"__proto__":{"x":1}', '"constructor":{"prototype":{"x":1}}'])
      expect(
        await send(
          JSON.stringify(good()).replace(/\}$/, `${method === 'POST' ? ',' : ''}${extra}}`),
        ),
      ).toMatchObject(MALFORMED)
    expect({}).not.toHaveProperty('x')
  })

  it('refuses a body that is too large, announced or not', async () => {
    expect(await send({ ...good(), padding: text(70_000) })).toMatchObject(TOO_LARGE)
    expect(await send(text(70_000))).toMatchObject(TOO_LARGE)
    expect(await send(`{"a":${'['.repeat(60_000)}`)).toMatchObject(MALFORMED)
  })

  it('refuses a body that is not UTF-8', async () => {
    const bytes = Buffer.from(JSON.stringify({ ...good(), code: '?' }))
    const at = bytes.lastIndexOf('?')
    for (const wrong of [
      [0xff],
      [0xc3, 0x28],
      [0xed, 0xa0, 0x80],
      [0xf8, 0x88, 0x80, 0x80, 0x80],
    ]) {
      const body = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(wrong),
        bytes.subarray(at + 1),
      ])
      expect(await send(body)).toMatchObject({
        status: 400,
        body: { message: 'The body is not UTF-8' },
      })
    }
    const utf16 = Buffer.from(JSON.stringify(good()), 'utf16le')
    expect(await send(utf16)).toMatchObject(MALFORMED)
  })

  it('refuses a content type that it does not read', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/xml',
      'multipart/form-data; boundary=x',
      'x',
      'application/json, text/plain',
      '',
    ])
      expect(await send(JSON.stringify(good()), { 'content-type': type })).toMatchObject(UNREAD)
  })

  it('refuses a query', async () => {
    const answer = await world.send(method, `${path}?code=x`, { token, body: good() })
    expect(answer).toMatchObject(MALFORMED)
  })
})

describe.each(ROUTES.filter(([method]) => method === 'POST'))(
  '%s %s with %s',
  (method, path, _what, good) => {
    const send = (body: unknown) => world.send(method, path, { token, body })

    it('refuses a field of another type, and turns nothing into text', async () => {
      for (const field of Object.keys(good()))
        for (const wrong of [null, 1, true, [], {}, ['x'], { toString: 'x' }])
          expect(await send({ ...good(), [field]: wrong })).toMatchObject(MALFORMED)
    })

    it('refuses a field that is empty, or too long', async () => {
      for (const field of Object.keys(good()))
        for (const wrong of ['', text(20_000)])
          expect(await send({ ...good(), [field]: wrong })).toMatchObject(MALFORMED)
    })
  },
)

describe.each([
  ['/session', { code }],
  ['/profile', { encryptedData: '', iv: '', rawData: '', signature: '' }],
])('POST %s', (path, fields) => {
  it('refuses a body without one of its fields', async () => {
    const good = path === '/session' ? { code } : payload()
    for (const field of Object.keys(fields)) {
      const body = Object.fromEntries(Object.entries(good).filter(([name]) => name !== field))
      expect(await world.send('POST', path, { token, body })).toMatchObject(MALFORMED)
    }
    expect(await world.send('POST', path, { token })).toMatchObject({ status: 400 })
  })
})

describe('POST /profile', () => {
  it('refuses both kinds of profile at once', async () => {
    const body = { ...payload(), nickName: '小明' }
    expect(await world.send('POST', '/profile', { token, body })).toMatchObject(MALFORMED)
  })

  it('refuses what is no base64 and no sha1', async () => {
    const wrong = [
      { iv: '*'.repeat(24) },
      { iv: 'AAAA' },
      { encryptedData: 'ä'.repeat(32) },
      { encryptedData: '=AAAAAAAAAAAAAAAAAAAAAAAAAAA' },
      { signature: 'z'.repeat(40) },
      { signature: 'A'.repeat(40) },
      { signature: 'a'.repeat(39) },
    ]
    for (const field of wrong) {
      const body = { ...payload(), ...field }
      expect(await world.send('POST', '/profile', { token, body })).toMatchObject(MALFORMED)
    }
  })
})

describe.each(['/me', '/health', '/avatars/aaaaaaaaaaaaaaaaaaaaaa.png'])('GET %s', (path) => {
  it('refuses a body', async () => {
    expect(await world.send('GET', path, { token, body: {} })).toMatchObject(MALFORMED)
    expect(await world.send('GET', path, { token, body: text(100_000) })).toMatchObject(MALFORMED)
  })
})

describe('GET /me', () => {
  it('refuses a query', async () => {
    expect(await world.send('GET', '/me?openid=openid-1', { token })).toMatchObject(MALFORMED)
  })
})

describe('any other address', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/session'],
    ['PUT', '/session'],
    ['PATCH', '/profile'],
    ['POST', '/me'],
    ['PUT', '/me'],
    ['GET', '/avatar'],
    ['GET', '/ME'],
    ['GET', '/me/'],
    ['GET', '/%ff'],
    ['GET', '//evil.example/'],
    ['TRACE', '/'],
    ['PROPFIND', '/session'],
  ])('answers %s %s with a 4xx in the same form', async (method, path) => {
    const answer = await world.send(method, path, { token })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.body).toEqual({
      code: expect.any(String) as string,
      message: expect.any(String) as string,
    })
  })
})
