import { createCipheriv } from 'node:crypto'
import { encryptProfile, sign } from '../../host/server/crypto'
import demoted from '../fixtures/demoted.json'
import { BAND, type Payload } from './support/payload'
import { APP_ID, World } from './support/world'

let world: World
beforeEach(async () => {
  world = new World()
  await world.open()
})
afterEach(() => world.close())

const MINUTE = 60_000
const SHOWN = { nickName: 'Band', avatarUrl: BAND.avatarUrl }
const STALE = { status: 409, body: { code: 'session-key-stale' } }

const post = (token: string, body: unknown) => world.send('POST', '/profile', { token, body })
const me = async (token: string) => (await world.send('GET', '/me', { token })).body

/** A payload made by hand, with the user's true key. */
function forge(fields: object, rawData = JSON.stringify(BAND)): Payload {
  const { sessionKey } = world
  const iv = Buffer.alloc(16, 7).toString('base64')
  const encryptedData = encryptProfile(forgedProfile(fields), sessionKey, iv)
  return { encryptedData, iv, rawData, signature: sign(rawData, sessionKey) }
}

function forgedProfile(fields: object): object {
  const watermark = { appid: APP_ID, timestamp: Math.floor(world.clock.now / 1000) }
  return { openId: 'openid-1', ...BAND, watermark, ...fields }
}

describe('a payload that the user consented to', () => {
  it('is verified, decrypted and kept', async () => {
    const token = await world.token('openid-1')
    expect(await post(token, world.payload('openid-1'))).toMatchObject({ status: 200, body: SHOWN })
    expect(await me(token)).toEqual({ ...SHOWN, hasUnionId: true })
    expect((await world.login('openid-1')).body.userInfo).toEqual(SHOWN)
  })

  it('is known after the server was restarted', async () => {
    const token = await world.token('openid-1')
    await post(token, world.payload('openid-1'))
    await world.restart()
    expect(await me(token)).toMatchObject(SHOWN)
  })

  it('may come without ids, as some of them do', async () => {
    const token = await world.token('openid-1')
    const payload = world.payload('openid-1', BAND, { withoutIds: true })
    expect(await post(token, payload)).toMatchObject({ status: 200, body: SHOWN })
  })

  it('may come with the cloudID that cloud development adds', async () => {
    const token = await world.token('openid-1')
    const payload = { ...world.payload('openid-1'), cloudID: '38_abc-DEF' }
    expect(await post(token, payload)).toMatchObject({ status: 200, body: SHOWN })
  })

  it('is accepted at any length of nickname, with emoji and Chinese in it', async () => {
    const nickName = '小明👨‍👩‍👧'.repeat(40)
    const token = await world.token('openid-1')
    expect(await post(token, world.payload('openid-1', { ...BAND, nickName }))).toMatchObject({
      status: 200,
      body: { nickName },
    })
  })
})

describe('a payload is refused with 409 session-key-stale', () => {
  it('when it was sent before', async () => {
    const token = await world.token('openid-1')
    const payload = world.payload('openid-1')
    expect((await post(token, payload)).status).toBe(200)
    expect(await post(token, payload)).toMatchObject(STALE)
    expect(world.lines.at(-1)).toContain('replayed')
  })

  it('when it was sent before and is only written differently', async () => {
    const token = await world.token('openid-1')
    const payload = forge({ pad: 'x' })
    expect((await post(token, payload)).status).toBe(200)
    const again = { ...payload, encryptedData: payload.encryptedData.replace(/=+$/, '') }
    expect(again.encryptedData).not.toBe(payload.encryptedData)
    expect(await post(token, again)).toMatchObject(STALE)
  })

  it('when it is sent twice at once: one of the two is taken', async () => {
    const token = await world.token('openid-1')
    const payload = world.payload('openid-1')
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(token, payload)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(409)])
  })

  it('when another user sends it', async () => {
    const [victim, attacker] = [await world.token('openid-1'), await world.token('openid-2')]
    const payload = world.payload('openid-1')
    expect(await post(attacker, payload)).toMatchObject(STALE)
    expect(await me(attacker)).toEqual({ hasUnionId: true })
    expect((await post(victim, payload)).status).toBe(200)
  })

  it('when its text names another user, whatever key it is under', async () => {
    const token = await world.token('openid-1')
    expect(await post(token, forge({ openId: 'openid-2' }))).toMatchObject(STALE)
  })

  it('when its watermark is of another app, or missing', async () => {
    const token = await world.token('openid-1')
    const timestamp = world.clock.now / 1000
    for (const watermark of [{ appid: 'wxfedcba0987654321', timestamp }, { timestamp }, null, 'x'])
      expect(await post(token, forge({ watermark }))).toMatchObject(STALE)
  })

  it('when its watermark is more than 5 minutes old or ahead, or no time', async () => {
    const token = await world.token('openid-1')
    const at = (timestamp: unknown) => forge({ watermark: { appid: APP_ID, timestamp } })
    const now = world.clock.now / 1000
    for (const timestamp of [now - 301, now + 301, NaN, null, 'soon', 0])
      expect(await post(token, at(timestamp))).toMatchObject(STALE)
    expect((await post(token, at(now - 300))).status).toBe(200)
    expect((await post(token, at(now + 300))).status).toBe(200)
  })

  it('when its signature is wrong', async () => {
    const token = await world.token('openid-1')
    const payload = world.payload('openid-1')
    expect(await post(token, { ...payload, signature: '0'.repeat(40) })).toMatchObject(STALE)
    expect(await post(token, { ...payload, rawData: `${payload.rawData} ` })).toMatchObject(STALE)
  })

  it('when its raw data says another thing than its encrypted text', async () => {
    const token = await world.token('openid-1')
    for (const rawData of [
      JSON.stringify({ ...BAND, nickName: '小红' }),
      JSON.stringify({ ...BAND, city: 'Beijing' }),
      '[]',
      'null',
      '{}',
      'not JSON',
    ])
      expect(await post(token, forge({}, rawData))).toMatchObject(STALE)
  })

  it('when its text is truncated, swapped or garbled', async () => {
    const token = await world.token('openid-1')
    const payload = world.payload('openid-1')
    const bytes = Buffer.from(payload.encryptedData, 'base64')
    const flipped = Buffer.from(bytes)
    flipped[40] = (flipped[40] ?? 0) ^ 1
    for (const broken of [
      bytes.subarray(0, 32),
      bytes.subarray(0, -1),
      bytes.subarray(0, -16),
      bytes.subarray(16),
      flipped,
    ])
      expect(
        await post(token, { ...payload, encryptedData: broken.toString('base64') }),
      ).toMatchObject(STALE)
    expect(
      await post(token, { ...payload, iv: Buffer.alloc(16).toString('base64') }),
    ).toMatchObject(STALE)
    expect((await post(token, payload)).status).toBe(200)
  })

  it('when its text is no UTF-8', async () => {
    const token = await world.token('openid-1')
    const payload = forge({})
    const text = Buffer.from(JSON.stringify(forgedProfile({ extra: '?' })))
    text[text.lastIndexOf('?')] = 0xff
    const cipher = createCipheriv(
      'aes-128-cbc',
      Buffer.from(world.sessionKey, 'base64'),
      Buffer.from(payload.iv, 'base64'),
    )
    const encryptedData = Buffer.concat([cipher.update(text), cipher.final()]).toString('base64')
    expect(await post(token, { ...payload, encryptedData })).toMatchObject(STALE)
  })

  it('when session_key was rotated since the session began, until the next login', async () => {
    const old = await world.token('openid-1')
    const fresh = await world.token('openid-1')
    const payload = world.payload('openid-1')
    expect(await post(old, payload)).toMatchObject(STALE)
    expect((await post(fresh, payload)).status).toBe(200)
  })

  it('with one and the same answer to every cause', async () => {
    const token = await world.token('openid-1')
    const payload = world.payload('openid-1')
    const answers = [
      await post(token, { ...payload, signature: '0'.repeat(40) }),
      await post(token, { ...payload, iv: Buffer.alloc(16).toString('base64') }),
      await post(token, forge({ openId: 'openid-2' })),
      await post(token, forge({ watermark: { appid: 'wxfedcba0987654321', timestamp: 1 } })),
    ]
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })
})

describe('a placeholder', () => {
  it.each(demoted.samples.map((sample, n) => [n, sample] as const))(
    'of the platform (sample %i) is verified, answered with what is known, and never kept',
    async (_n, sample) => {
      const token = await world.token('openid-1')
      expect(await post(token, world.payload('openid-1', sample))).toMatchObject({
        status: 200,
        body: {},
      })
      expect(await me(token)).toEqual({ hasUnionId: true })
      await post(token, world.payload('openid-1'))
      expect((await post(token, world.payload('openid-1', sample))).body).toEqual(SHOWN)
      expect(await me(token)).toMatchObject(SHOWN)
    },
  )

  it('that says so of itself is not kept, whatever it looks like', async () => {
    const token = await world.token('openid-1')
    const sample = { ...BAND, is_demote: true }
    expect((await post(token, world.payload('openid-1', sample))).body).toEqual({})
    expect(await me(token)).toEqual({ hasUnionId: true })
  })

  it('is not what a user is who really has that name', async () => {
    const token = await world.token('openid-1')
    for (const sample of demoted.notDemoted) {
      const { nickName, avatarUrl } = sample
      expect((await post(token, world.payload('openid-1', sample))).body).toEqual({
        nickName,
        avatarUrl,
      })
    }
  })

  it('is refused from the form', async () => {
    const token = await world.token('openid-1')
    for (const { nickName, avatarUrl } of demoted.samples.slice(0, 2)) {
      expect(await post(token, { nickName, avatarUrl })).toMatchObject({
        status: 400,
        body: { code: 'placeholder' },
      })
      expect(await post(token, { avatarUrl })).toMatchObject({
        status: 400,
        body: { code: 'placeholder' },
      })
    }
  })

  it('still tells who the user is in another mini-program', async () => {
    const [sample] = demoted.samples
    const rawData = JSON.stringify(sample)
    const tokens: string[] = []
    for (const openId of ['openid-1', 'openid-2']) {
      const token = await world.token(openId)
      const payload = forge({ ...sample, openId, unionId: 'union-of-the-payload' }, rawData)
      expect((await post(token, payload)).status).toBe(200)
      tokens.push(token)
    }
    const [one = '', other = ''] = tokens
    await post(one, { nickName: '小明' })
    expect((await me(other)).nickName).toBe('小明')
  })
})

describe('the profile from the form', () => {
  const given = { nickName: '小明', avatarUrl: 'https://thirdwx.qlogo.cn/xm/132' }

  it('is kept, and known on the user’s other devices', async () => {
    const [phone, tablet] = [await world.token('openid-1'), await world.token('openid-1')]
    expect(await post(phone, given)).toMatchObject({ status: 200, body: given })
    expect(await me(tablet)).toMatchObject(given)
  })

  it('may change one of the two and leave the other', async () => {
    const token = await world.token('openid-1')
    await post(token, given)
    expect((await post(token, { nickName: '小红' })).body).toEqual({ ...given, nickName: '小红' })
  })

  it('is not overwritten by an older payload that arrives late', async () => {
    const token = await world.token('openid-1')
    const early = world.payload('openid-1')
    world.clock.now += MINUTE
    await post(token, given)
    expect(await post(token, early)).toMatchObject({ status: 200, body: given })
    expect(await me(token)).toMatchObject(given)
  })

  it('and a newer payload are taken right after a payload whose clock was ahead', async () => {
    const token = await world.token('openid-1')
    const timestamp = world.clock.now / 1000 + 200
    await post(token, forge({ watermark: { appid: APP_ID, timestamp } }))
    expect((await post(token, given)).body).toEqual(given)
    world.clock.now += 1_000
    expect((await post(token, world.payload('openid-1'))).body).toEqual(SHOWN)
  })

  it('gives way to a newer payload', async () => {
    const token = await world.token('openid-1')
    await post(token, given)
    world.clock.now += MINUTE
    expect((await post(token, world.payload('openid-1'))).body).toEqual(SHOWN)
  })

  it('loses what cannot be seen, and keeps emoji whole', async () => {
    const token = await world.token('openid-1')
    const cases: [string, string][] = [
      ['  小明  ', '小明'],
      ['小\u202E明\u200B\uFEFF\u0007', '小明'],
      ['\u2066小明\u2069', '小明'],
      ['👨‍👩‍👧', '👨‍👩‍👧'],
      ['a\u200Db', 'ab'],
      ['❤️‍🔥', '❤️‍🔥'],
      ['x'.repeat(32), 'x'.repeat(32)],
      ['😀'.repeat(32), '😀'.repeat(32)],
    ]
    for (const [typed, kept] of cases)
      expect((await post(token, { nickName: typed })).body).toMatchObject({ nickName: kept })
  })

  it('is refused where nothing or too much of the nickname is left', async () => {
    const token = await world.token('openid-1')
    for (const nickName of ['   ', '\u200B\u202E', '\u200D', 'x'.repeat(33), '😀'.repeat(33)])
      expect(await post(token, { nickName })).toMatchObject({
        status: 400,
        body: { code: 'bad-request' },
      })
  })

  it('takes an avatar only from where it may lie', async () => {
    const token = await world.token('openid-1')
    const refused = [
      'javascript:alert(1)',
      'http://thirdwx.qlogo.cn/xm/132',
      'https://evil.example/qlogo.cn/1.png',
      'https://qlogo.cn.evil.example/1.png',
      'https://notqlogo.cn/1.png',
      'https://user@thirdwx.qlogo.cn/1.png',
      'wxfile://tmp_1.jpg',
      'http://tmp/1.jpg',
      'data:image/png;base64,AAAA',
      '/avatars/aaaaaaaaaaaaaaaaaaaaaa.png',
      'https://login.example.cn/avatars/aaaaaaaaaaaaaaaaaaaaaa.png',
      '//thirdwx.qlogo.cn/1.png',
    ]
    for (const avatarUrl of refused)
      expect(await post(token, { avatarUrl })).toMatchObject({
        status: 400,
        body: { code: 'bad-request' },
      })
    expect((await post(token, { avatarUrl: 'https://qlogo.cn/1.png' })).status).toBe(200)
  })

  it('keeps the address that was checked, and not another way to write it', async () => {
    const token = await world.token('openid-1')
    const kept: [string, string][] = [
      ['https://wx.qlogo.cn\\@evil.example/a.png', 'https://wx.qlogo.cn/@evil.example/a.png'],
      ['HTTPS://WX.QLOGO.CN/A.png', 'https://wx.qlogo.cn/A.png'],
      ['https://wx.qlogo.cn/a/../b.png', 'https://wx.qlogo.cn/b.png'],
      ['https://wx.qlogo.cn/小明.png', 'https://wx.qlogo.cn/%E5%B0%8F%E6%98%8E.png'],
    ]
    for (const [avatarUrl, address] of kept) {
      expect((await post(token, { avatarUrl })).body).toEqual({ avatarUrl: address })
      expect((await me(token)).avatarUrl).toBe(address)
    }
  })

  it('refuses an address with something in it that cannot be seen', async () => {
    const token = await world.token('openid-1')
    for (const hidden of ['\u202E', '\u200B', '\uFEFF', '\n', '\t', ' ', '\0', '\u2028', '\u00A0'])
      for (const avatarUrl of [
        `https://wx.qlogo.cn/${hidden}gnp.exe`,
        `ht${hidden}tps://wx.qlogo.cn/a.png`,
        `https://wx.qlogo.cn/a.png${hidden}`,
      ])
        expect(await post(token, { avatarUrl })).toMatchObject({
          status: 400,
          body: { code: 'bad-request' },
        })
    expect(await me(token)).not.toHaveProperty('avatarUrl')
  })
})
