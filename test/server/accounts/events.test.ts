import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { ApiError } from '../../../server/src/errors'
import { decryptMessage, isSignedBy, parseMessage } from '../../../server/src/wechat-push'
import vectors from '../../fixtures/push-vectors.json'
import { onEachStore } from './on-each-store'
import { type AppId, APPS, openidOf, unionIdOf } from './people'
import { AccountsWorld, app, ENCODING_AES_KEY, PUSH_TOKEN } from './world'

const [PLAIN, SECURE] = APPS

type Fields = Record<string, string | number>

const sign = (...texts: string[]) => createHash('sha1').update(texts.sort().join('')).digest('hex')

const FORMATS = {
  json: (fields: Fields) => JSON.stringify(fields),
  xml: (fields: Fields) => {
    const tags = Object.entries(fields).map(([name, value]) =>
      typeof value === 'number'
        ? `<${name}>${value}</${name}>`
        : `<${name}><![CDATA[${value}]]></${name}>`,
    )
    return `<xml>\n    ${tags.join('\n    ')}\n</xml>`
  },
}
type Format = keyof typeof FORMATS

/** Encrypts as the official docs say (server-ability/message-push): padded to 32 bytes. */
function encrypt(message: string, appId: string): string {
  const text = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const full = Buffer.concat([randomBytes(16), length, text, Buffer.from(appId)])
  const padding = 32 - (full.length % 32)
  const key = Buffer.from(`${ENCODING_AES_KEY}=`, 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([full, Buffer.alloc(padding, padding)])
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
}

describe('the samples of the official documents', () => {
  it('are signed by their Token', () => {
    for (const { signature, texts } of vectors.signatures)
      expect([isSignedBy(signature, texts), isSignedBy(signature, [...texts, 'x'])]).toEqual([
        true,
        false,
      ])
  })

  it('are decrypted with their EncodingAESKey', () => {
    const { encrypted, encodingAESKey, message, appId } = vectors.encrypted
    expect(decryptMessage(encrypted, encodingAESKey)).toEqual({ message, appId })
    expect(decryptMessage(encrypted.slice(4), encodingAESKey)).toBeUndefined()
    expect(decryptMessage('', encodingAESKey)).toBeUndefined()
  })
})

it('reads nothing of a message but texts and numbers, whatever is in it', () => {
  const texts: [string, object | undefined][] = [
    [
      '<xml><OpenID><![CDATA[0123]]></OpenID><CreateTime>1</CreateTime></xml>',
      { OpenID: '0123', CreateTime: '1' },
    ],
    [
      '{"OpenID":"a","CreateTime":1,"x":{"y":1},"z":["a"],"n":null}',
      { OpenID: 'a', CreateTime: '1' },
    ],
    ['<!DOCTYPE a [<!ENTITY x "y">]><xml><OpenID>&x;</OpenID></xml>', { OpenID: '&x;' }],
    ['<xml><OpenID>a</OpenID><OpenID>b</OpenID></xml>', {}],
    ['<xml><__proto__>1</__proto__></xml>', undefined],
    [`<xml>${'<a>'.repeat(1_000)}`, undefined],
    ['<other/>', undefined],
    ['<xml>', undefined],
    ['null', undefined],
    ['hello', undefined],
    ['', undefined],
  ]
  for (const [text, fields] of texts) expect(parseMessage(text)).toEqual(fields)
})

onEachStore((redisUrl) => {
  let world: AccountsWorld
  beforeEach(async () => {
    world = new AccountsWorld(redisUrl())
    await world.open()
  })
  afterEach(() => world.close())

  const event = (name: string, appId: AppId = PLAIN, more: Fields = {}): Fields => ({
    ToUserName: 'gh_870882ca4b1',
    FromUserName: 'o-the-push-service',
    CreateTime: Math.floor(world.clock.now / 1_000),
    MsgType: 'event',
    Event: name,
    OpenID: openidOf('ming', appId),
    AppID: appId,
    ...more,
  })

  interface Push {
    appId?: AppId
    format?: Format
    query?: Record<string, string | undefined>
    body?: string
    /** The appid inside the ciphertext. */
    inside?: string
  }

  /** Pushes as WeChat does: signed for the plain mini-program, encrypted for the other one. */
  function push(fields: Fields, options: Push = {}) {
    const { appId = PLAIN, format = 'json', inside = appId } = options
    const timestamp = String(Math.floor(world.clock.now / 1_000))
    const nonce = '486452656'
    const signature = sign(PUSH_TOKEN, timestamp, nonce)
    const message = FORMATS[format](fields)
    const Encrypt = encrypt(message, inside)
    const secure = {
      encrypt_type: 'aes',
      msg_signature: sign(PUSH_TOKEN, timestamp, nonce, Encrypt),
      openid: openidOf('ming', appId),
    }
    const query = {
      appId,
      signature,
      timestamp,
      nonce,
      ...(appId === SECURE && secure),
      ...options.query,
    }
    const sealed = FORMATS[format]({ ToUserName: 'gh_870882ca4b1', Encrypt })
    const body = options.body ?? (appId === SECURE ? sealed : message)
    return world.ask({
      method: 'POST',
      path: `/wechat/events?${queryOf(query)}`,
      body,
      headers: { 'content-type': format === 'xml' ? 'text/xml' : 'application/json' },
    })
  }

  const queryOf = (query: Record<string, string | undefined>) =>
    new URLSearchParams(JSON.parse(JSON.stringify(query)) as Record<string, string>).toString()

  /** A person with a name and a picture. */
  async function known(appId: AppId = PLAIN): Promise<string> {
    const token = await world.login('ming', appId)
    await world.name(token, '小明')
    await world.upload(token)
    world.clock.now += 1_000
    return token
  }

  const profileOf = async (token: string) => {
    const { status, body } = await world.send('GET', '/me', token)
    return status === 200 ? Object.keys(body).sort() : status
  }

  describe('the check of the address', () => {
    const query = () => {
      const timestamp = String(Math.floor(world.clock.now / 1_000))
      const signature = sign(PUSH_TOKEN, timestamp, '1514711492')
      return { appId: PLAIN, signature, timestamp, nonce: '1514711492', echostr: '4375120948345' }
    }
    const check = (changed: Record<string, string | undefined> = {}) =>
      world.ask({
        method: 'GET',
        path: `/wechat/events?${queryOf({ ...query(), ...changed })}`,
      })

    it('is answered with the echostr alone', async () => {
      for (const appId of [...APPS, undefined]) {
        const answer = await check({ appId })
        expect([answer.status, answer.bytes.toString()]).toEqual([200, '4375120948345'])
        expect(answer.headers['content-type']).toContain('text/plain')
      }
    })

    it('is refused where the signature is wrong, missing, or a day old', async () => {
      for (const changed of [
        { signature: '0'.repeat(40) },
        { signature: undefined },
        { signature: '' },
        { nonce: '1' },
        { timestamp: String(Math.floor(world.clock.now / 1_000) - 86_401) },
      ])
        expect((await check(changed)).status).toBe(401)
      const signed = query()
      world.clock.now += 86_401_000
      expect((await check(signed)).status).toBe(401)
    })

    it('is refused for a mini-program that is unknown, and for a query that is not WeChat’s', async () => {
      expect((await check({ appId: 'wx000000000000000c' })).status).toBe(400)
      expect((await check({ timestamp: undefined })).status).toBe(400)
      expect((await check({ timestamp: 'soon' })).status).toBe(400)
    })
  })

  describe.each([
    ['plain JSON', PLAIN, 'json'],
    ['plain XML', PLAIN, 'xml'],
    ['encrypted JSON', SECURE, 'json'],
    ['encrypted XML', SECURE, 'xml'],
  ] as const)('an event in %s', (_mode, appId, format) => {
    it.each([
      ['user_info_modified', {}, ['hasUnionId']],
      ['user_authorization_revoke', { RevokeInfo: '6' }, ['hasUnionId']],
      ['user_authorization_revoke', { RevokeInfo: '19' }, ['avatarUrl', 'hasUnionId']],
      ['user_authorization_revoke', { RevokeInfo: '20' }, ['hasUnionId', 'nickName']],
      ['user_authorization_revoke', {}, ['hasUnionId']],
      ['user_authorization_revoke', { RevokeInfo: '2' }, ['avatarUrl', 'hasUnionId', 'nickName']],
      ['user_authorization_cancellation', {}, 401],
    ] as const)('%s %p deletes what was withdrawn', async (name, more, left) => {
      const token = await known(appId)
      const answer = await push(event(name, appId, more), { appId, format })
      expect([answer.status, answer.bytes.toString()]).toEqual([200, 'success'])
      expect(answer.headers['content-type']).toContain('text/plain')
      expect(await profileOf(token)).toEqual(left)
      const hasPicture = Array.isArray(left) && left.includes('avatarUrl')
      expect(world.pictures).toHaveLength(hasPicture ? 1 : 0)
    })

    it('counts once, however often and at once it is pushed', async () => {
      const token = await known(appId)
      const fields = event('user_authorization_revoke', appId, { RevokeInfo: '6' })
      const first = await Promise.all(
        Array.from({ length: 5 }, () => push(fields, { appId, format })),
      )
      expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
      await world.name(token, '小明')
      expect((await push(fields, { appId, format })).status).toBe(200)
      expect(await world.nameOf(token)).toBe('小明')
      await push({ ...fields, CreateTime: Number(fields.CreateTime) + 60 }, { appId, format })
      expect(await world.nameOf(token)).toBeUndefined()
    })

    it('deletes an account once: a later login of the person is not deleted again', async () => {
      await known(appId)
      const fields = event('user_authorization_cancellation', appId)
      await push(fields, { appId, format })
      expect(world.tables.deleted.size).toBe(1)
      const again = await world.login('ming', appId)
      await push(fields, { appId, format })
      expect(await profileOf(again)).toEqual(['hasUnionId'])
    })
  })

  it('deletes the whole account, whichever mini-program the cancellation comes from', async () => {
    const tokens = [await known(PLAIN), await world.login('ming', SECURE)]
    for (const appId of APPS) await world.login('ming', appId, true)
    await push(event('user_authorization_cancellation', SECURE), { appId: SECURE })
    for (const token of tokens) expect(await world.nameOf(token)).toBe(401)
  })

  it('finds the person by the unionid where there is no openid', async () => {
    const token = await known()
    await world.login('ming', PLAIN, true)
    const { OpenID, ...fields } = event('user_info_modified', PLAIN, { UnionID: unionIdOf('ming') })
    expect(OpenID).toBeDefined()
    await push(fields)
    expect(await profileOf(token)).toEqual(['hasUnionId'])
  })

  it('keeps a payload that is older than the withdrawal from bringing the name back', async () => {
    const token = await world.login('ming')
    const payload = world.wechat.payload('ming', PLAIN, 'Band', false)
    world.clock.now += 60_000
    await push(event('user_info_modified'))
    expect((await world.send('POST', '/profile', token, payload)).status).toBe(200)
    expect(await world.nameOf(token)).toBeUndefined()
  })

  it.each(['__proto__', 'constructor', 'toString', ''])(
    'answers success to the RevokeInfo %j, which WeChat does not know, and changes nothing',
    async (RevokeInfo) => {
      const token = await known()
      const answer = await push(event('user_authorization_revoke', PLAIN, { RevokeInfo }))
      expect([answer.status, answer.bytes.toString()]).toEqual([200, 'success'])
      expect(await profileOf(token)).toEqual(['avatarUrl', 'hasUnionId', 'nickName'])
    },
  )

  it('answers success to an event of nobody, however long the name', async () => {
    const OpenID = 'o'.repeat(5_000)
    const answer = await push(event('user_authorization_cancellation', PLAIN, { OpenID }))
    expect([answer.status, answer.bytes.toString()]).toEqual([200, 'success'])
  })

  it('answers success to what it does not handle, and changes nothing', async () => {
    const token = await known()
    for (const fields of [
      event('wxa_media_check'),
      event('user_info_modified', PLAIN, { OpenID: 'openid-of-nobody' }),
      event('user_info_modified', PLAIN, { OpenID: '' }),
      { MsgType: 'text', Content: 'user_authorization_cancellation' },
    ])
      expect((await push(fields)).bytes.toString()).toBe('success')
    expect(await profileOf(token)).toEqual(['avatarUrl', 'hasUnionId', 'nickName'])
  })

  describe('is refused, and deletes nothing,', () => {
    const name = 'user_authorization_cancellation'

    it('where its signature is wrong, missing, of another body, or a day old', async () => {
      const token = await known(PLAIN)
      const wrong = '0'.repeat(40)
      for (const query of [{ signature: wrong }, { signature: undefined }, { nonce: '1' }])
        expect((await push(event(name), { query })).status).toBe(401)
      const timestamp = String(Math.floor(world.clock.now / 1_000) - 86_401)
      const signature = sign(PUSH_TOKEN, timestamp, '486452656')
      expect((await push(event(name), { query: { timestamp, signature } })).status).toBe(401)
      expect(await world.nameOf(token)).toBe('小明')
    })

    it('where it should be encrypted and is not, or is not signed as a whole', async () => {
      const token = await known(SECURE)
      const fields = event(name, SECURE)
      const body = FORMATS.json(fields)
      const other = FORMATS.json({ Encrypt: encrypt(body, SECURE) })
      for (const options of [
        { body },
        { body: other },
        { query: { msg_signature: '0'.repeat(40) } },
        { query: { msg_signature: undefined } },
        { query: { nonce: '1' } },
      ])
        expect((await push(fields, { appId: SECURE, ...options })).status).toBe(401)
      expect(await world.nameOf(token)).toBe('小明')
    })

    it('where it is of another mini-program, outside or inside of the ciphertext', async () => {
      const token = await known(SECURE)
      const fields = event(name, SECURE)
      expect((await push(fields, { appId: SECURE, inside: PLAIN })).status).toBe(401)
      expect((await push(fields, { appId: PLAIN })).status).toBe(400)
      const query = { appId: 'wx000000000000000c' }
      expect((await push(fields, { appId: SECURE, query })).status).toBe(400)
      expect(await world.nameOf(token)).toBe('小明')
    })

    it('where it is encrypted and the server has no key for that', async () => {
      const body = FORMATS.json({ ToUserName: 'gh', Encrypt: encrypt('{}', PLAIN) })
      expect((await push(event(name), { body })).status).toBe(400)
    })

    it('where it is no message', async () => {
      for (const body of ['', 'hello', '<xml>', '[', 'null', '<a/>'])
        expect(await push(event(name), { body })).toMatchObject({
          status: 400,
          body: { code: 'bad-request' },
        })
    })

    it('where the push of the mini-program is not configured', async () => {
      world.options.apps = [app(PLAIN)]
      await world.restart()
      expect((await push(event(name))).status).toBe(404)
    })
  })

  it('leaves no address of a picture that is withdrawn while it is made the avatar', async () => {
    const token = await world.login('ming')
    const { avatarUrl } = (await world.sendPicture(token)).body
    const write = world.store.compareAndSetAll.bind(world.store)
    jest.spyOn(world.store, 'compareAndSetAll').mockImplementationOnce(async (changes) => {
      expect((await push(event('user_info_modified'))).status).toBe(200)
      return write(changes)
    })
    expect((await world.send('POST', '/profile', token, { avatarUrl })).status).toBe(400)
    expect(await profileOf(token)).toEqual(['hasUnionId'])
  })

  it('says 503 where the store fails, and handles the event when WeChat pushes it again', async () => {
    const token = await known()
    const fields = event('user_info_modified')
    jest
      .spyOn(world.store, 'compareAndSetAll')
      .mockRejectedValueOnce(new ApiError('unavailable', 'The storage does not answer'))
    expect(await push(fields)).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    expect(await world.nameOf(token)).toBe('小明')
    expect((await push(fields)).status).toBe(200)
    expect(await world.nameOf(token)).toBeUndefined()
  })
})
