import { decryptProfile, encryptProfile, sign } from '../../host/server/crypto'
import { createWechatServer, type WechatServerOptions } from '../../host/server/wechat'
import sample from '../fixtures/session-sample.json'
import { BAND } from './support/payload'
import { APP_ID, SECRET } from './support/world'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

function setUp(options: Partial<WechatServerOptions> = {}) {
  const clock = { now: Date.parse('2026-11-22T08:00:00Z') }
  const wechat = createWechatServer({
    appId: APP_ID,
    secret: SECRET,
    now: () => clock.now,
    ...options,
  })
  return { clock, wechat }
}

/** The key an app's server would get for this code. */
async function keyFor(
  wechat: ReturnType<typeof createWechatServer>,
  code: string,
): Promise<string> {
  const { session_key } = await wechat.code2Session(code)
  if (session_key === undefined) throw new Error('No session_key was given')
  return session_key
}

describe("WeChat's published vectors", () => {
  const { appId, encryptedData, iv, plaintextUtf8, decrypted, sessionKey } = sample.decrypt

  it('decrypt to the published profile', () => {
    expect(decryptProfile({ encryptedData, iv, sessionKey })).toEqual(decrypted)
    expect(
      createWechatServer({ appId, secret: SECRET }).decrypt({ encryptedData, iv, sessionKey }),
    ).toEqual(decrypted)
  })

  it('come out byte for byte when the profile is encrypted again', () => {
    expect(encryptProfile(JSON.parse(plaintextUtf8) as object, sessionKey, iv)).toBe(encryptedData)
  })

  it('carry the signature that the model computes', () => {
    const { rawData, signature } = sample.signature
    expect(sign(rawData, sample.signature.sessionKey)).toBe(signature)
    const { wechat } = setUp()
    expect(wechat.verify({ rawData, signature, sessionKey: sample.signature.sessionKey })).toBe(
      true,
    )
    expect(
      wechat.verify({ rawData: `${rawData} `, signature, sessionKey: sample.signature.sessionKey }),
    ).toBe(false)
  })
})

describe('a login code', () => {
  it('is exchanged once, and called used after that', async () => {
    const { wechat } = setUp()
    const code = wechat.issueCode('openid-1')
    expect(await wechat.code2Session(code)).toMatchObject({ openid: 'openid-1' })
    expect(await wechat.code2Session(code)).toMatchObject({
      errcode: 40163,
      errmsg: 'code been used',
    })
  })

  it('lives for 5 minutes', async () => {
    const { clock, wechat } = setUp()
    const [early, late] = [wechat.issueCode('openid-1'), wechat.issueCode('openid-1')]
    clock.now += 5 * MINUTE - 1
    expect(await wechat.code2Session(early)).toMatchObject({ openid: 'openid-1' })
    clock.now += 1
    expect(await wechat.code2Session(late)).toMatchObject({ errcode: 40029 })
  })

  it('is refused when nobody issued it', async () => {
    expect(await setUp().wechat.code2Session('no such code')).toMatchObject({ errcode: 40029 })
  })

  it('differs from every other, even where chance is predictable', () => {
    const { wechat } = setUp({ random: (size) => new Uint8Array(size) })
    const codes = Array.from({ length: 100 }, () => wechat.issueCode('openid-1'))
    expect(new Set(codes).size).toBe(100)
  })
})

describe('session_key', () => {
  it('is replaced by a new code, so that what the old one encrypted cannot be opened with the new one', async () => {
    const { wechat } = setUp()
    const first = await keyFor(wechat, wechat.issueCode('openid-1'))
    const { encryptedData = '', iv = '' } = wechat.userInfo('openid-1', BAND)
    const second = await keyFor(wechat, wechat.issueCode('openid-1'))
    expect(second).not.toBe(first)
    expect(wechat.decrypt({ encryptedData, iv, sessionKey: first })).toMatchObject(BAND)
    expect(() => wechat.decrypt({ encryptedData, iv, sessionKey: second })).toThrow()
  })

  it('stays on a new code where the platform is told not to replace it', async () => {
    const { wechat } = setUp({ loginRotatesSessionKey: false })
    const first = await keyFor(wechat, wechat.issueCode('openid-1'))
    expect(await keyFor(wechat, wechat.issueCode('openid-1'))).toBe(first)
  })

  it('is there from the code request on, and is the one that the exchange gives', async () => {
    const { wechat } = setUp()
    expect(wechat.checkSession('openid-1')).toBe(false)
    const code = wechat.issueCode('openid-1')
    expect(wechat.checkSession('openid-1')).toBe(true)
    const { encryptedData = '', iv = '' } = wechat.userInfo('openid-1', BAND)
    const sessionKey = await keyFor(wechat, code)
    expect(wechat.decrypt({ encryptedData, iv, sessionKey })).toMatchObject(BAND)
  })

  it('dies after 3 days without use, and lives on when it is used', () => {
    const { clock, wechat } = setUp()
    wechat.issueCode('openid-1')
    clock.now += 2 * DAY
    wechat.userInfo('openid-1', BAND)
    clock.now += 3 * DAY - 1
    expect(wechat.checkSession('openid-1')).toBe(true)
    clock.now += 1
    expect(wechat.checkSession('openid-1')).toBe(false)
  })

  it('can be ended at once, and then nothing is signed or encrypted', () => {
    const { wechat } = setUp()
    wechat.issueCode('openid-1')
    wechat.expireSessionKey('openid-1')
    expect(wechat.checkSession('openid-1')).toBe(false)
    expect(Object.keys(wechat.userInfo('openid-1', BAND))).toEqual(['userInfo', 'rawData'])
  })
})

describe('a signed profile', () => {
  it('names the user, the app and the second', async () => {
    const { clock, wechat } = setUp({ openPlatform: true })
    const code = wechat.issueCode('openid-1')
    const { encryptedData = '', iv = '', userInfo } = wechat.userInfo('openid-1', BAND)
    const answer = await wechat.code2Session(code)
    expect(userInfo).toEqual(BAND)
    expect(wechat.decrypt({ encryptedData, iv, sessionKey: answer.session_key ?? '' })).toEqual({
      ...BAND,
      openId: 'openid-1',
      unionId: answer.unionid,
      watermark: { appid: APP_ID, timestamp: clock.now / 1000 },
    })
  })

  it('is signed with is_demote in it, when it is the placeholder', async () => {
    const { wechat } = setUp()
    const code = wechat.issueCode('openid-1')
    const { rawData, signature = '' } = wechat.userInfo('openid-1', { ...BAND, is_demote: true })
    expect(JSON.parse(rawData)).toMatchObject({ is_demote: true })
    expect(wechat.verify({ rawData, signature, sessionKey: await keyFor(wechat, code) })).toBe(true)
  })

  it('is not opened for another app', async () => {
    const { wechat } = setUp()
    const other = createWechatServer({ appId: 'wxfedcba0987654321', secret: SECRET })
    const code = wechat.issueCode('openid-1')
    const { encryptedData = '', iv = '' } = wechat.userInfo('openid-1', BAND)
    const sessionKey = await keyFor(wechat, code)
    expect(() => other.decrypt({ encryptedData, iv, sessionKey })).toThrow('another app')
  })
})

describe('unionid', () => {
  it('is given only to an app that is bound to the Open Platform', async () => {
    const { wechat } = setUp()
    const answer = await wechat.code2Session(wechat.issueCode('openid-1'))
    expect(answer).not.toHaveProperty('unionid')
    const { encryptedData = '', iv = '' } = wechat.userInfo('openid-1', BAND)
    const sessionKey = answer.session_key ?? ''
    expect(wechat.decrypt({ encryptedData, iv, sessionKey })).not.toHaveProperty('unionId')
  })

  it('is the same at every login, and can be named', async () => {
    const bound = setUp({ openPlatform: true }).wechat
    const first = await bound.code2Session(bound.issueCode('openid-1'))
    const second = await bound.code2Session(bound.issueCode('openid-1'))
    expect(first.unionid).toMatch(/^o[\w-]{27}$/)
    expect(second.unionid).toBe(first.unionid)
    const named = setUp({ openPlatform: (openid) => `union of ${openid}` }).wechat
    expect(await named.code2Session(named.issueCode('openid-1'))).toMatchObject({
      unionid: 'union of openid-1',
    })
  })
})

describe('a fault', () => {
  it.each([-1, 40226, 45011] as const)(
    'answers %i as often as asked, and leaves the code unused',
    async (errcode) => {
      const { wechat } = setUp()
      const code = wechat.issueCode('openid-1')
      wechat.fail(errcode, 2)
      expect(await wechat.code2Session(code)).toMatchObject({ errcode })
      expect(await wechat.code2Session(code)).toMatchObject({ errcode })
      expect(await wechat.code2Session(code)).toMatchObject({ openid: 'openid-1' })
    },
  )

  it('can be a network that fails', async () => {
    const { wechat } = setUp()
    wechat.fail('network')
    await expect(wechat.code2Session(wechat.issueCode('openid-1'))).rejects.toThrow('network')
  })

  it('can be slowness', async () => {
    const waited: number[] = []
    const { wechat } = setUp({
      sleep: (ms) => {
        waited.push(ms)
        return Promise.resolve()
      },
    })
    wechat.delay(1_500)
    expect(await wechat.code2Session(wechat.issueCode('openid-1'))).toMatchObject({
      openid: 'openid-1',
    })
    expect(waited).toEqual([1_500])
  })

  it('stops a user whom WeChat blocks, until it no longer does', async () => {
    const { wechat } = setUp()
    wechat.block('openid-1')
    expect(await wechat.code2Session(wechat.issueCode('openid-1'))).toMatchObject({
      errcode: 40226,
    })
    expect(await wechat.code2Session(wechat.issueCode('openid-2'))).toMatchObject({
      openid: 'openid-2',
    })
    wechat.block('openid-1', false)
    expect(await wechat.code2Session(wechat.issueCode('openid-1'))).toMatchObject({
      openid: 'openid-1',
    })
  })

  it('stops a user who is exchanged too often, until the next minute', async () => {
    const { clock, wechat } = setUp({ exchangesPerMinute: 2 })
    const exchange = () => wechat.code2Session(wechat.issueCode('openid-1'))
    await exchange()
    await exchange()
    expect(await exchange()).toMatchObject({ errcode: 45011 })
    clock.now += MINUTE
    expect(await exchange()).toMatchObject({ openid: 'openid-1' })
  })
})
