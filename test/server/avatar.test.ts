import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ApiError } from '../../server/src/errors'
import { multipart, type Part, PICTURES } from './support/multipart'
import { World } from './support/world'

let world: World
let token: string
beforeEach(async () => {
  world = new World({ avatarLimit: 10_000 })
  await world.open()
  token = await world.token('openid-1')
})
afterEach(() => world.close())

const upload = (...parts: Part[]) =>
  world.send('POST', '/avatar', { token, ...multipart(...parts) })
const file = (bytes: Buffer | string): Part => ({
  filename: 'tmp_1.jpg',
  type: 'image/jpeg',
  bytes,
})
const pathOf = (address: unknown) => new URL(String(address)).pathname
const save = (avatarUrl: unknown) => world.send('POST', '/profile', { token, body: { avatarUrl } })

describe('an uploaded avatar', () => {
  it.each([
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['gif', 'image/gif'],
    ['webp', 'image/webp'],
  ] as const)('is taken as %s by its own bytes, and served back unchanged', async (kind, mime) => {
    const answer = await upload({ filename: 'x.exe', type: 'text/html', bytes: PICTURES[kind] })
    expect(answer.status).toBe(200)
    expect(answer.body.avatarUrl).toMatch(/^https:\/\/login\.example\.cn\/avatars\/[\w-]{22}\.\w+$/)
    const served = await world.send('GET', pathOf(answer.body.avatarUrl))
    expect(served.status).toBe(200)
    expect(served.bytes.equals(PICTURES[kind])).toBe(true)
    expect(served.headers).toMatchObject({
      'content-type': mime,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox') as string,
    })
  })

  it('becomes the user’s avatar when the profile says so, also after a restart', async () => {
    const { avatarUrl } = (await upload(file(PICTURES.png))).body
    expect((await save(avatarUrl)).body).toEqual({ avatarUrl })
    await world.restart()
    expect((await world.send('GET', '/me', { token })).body.avatarUrl).toBe(avatarUrl)
    expect((await world.send('GET', pathOf(avatarUrl))).status).toBe(200)
  })

  it('is no avatar for another user', async () => {
    const { avatarUrl } = (await upload(file(PICTURES.png))).body
    const other = await world.token('openid-2')
    const answer = await world.send('POST', '/profile', { token: other, body: { avatarUrl } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  })

  it('makes room for newer ones, except the one in use', async () => {
    const used = (await upload(file(PICTURES.png))).body.avatarUrl
    await save(used)
    const second = (await upload(file(PICTURES.png))).body.avatarUrl
    for (let n = 0; n < 6; n += 1) await upload(file(PICTURES.png))
    const newest = (await upload(file(PICTURES.png))).body.avatarUrl
    expect((await world.send('GET', pathOf(used))).status).toBe(200)
    expect((await world.send('GET', pathOf(second))).status).toBe(404)
    expect((await world.send('GET', pathOf(newest))).status).toBe(200)
    expect(readdirSync(world.avatarDir).length).toBeLessThanOrEqual(5)
  })
})

describe('an upload is refused', () => {
  it('when it is no picture, whatever it says of itself', async () => {
    const notPictures = [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<html>',
      'GIF',
      'RIFF____WAVE',
      '\x89PNG',
    ]
    for (const bytes of notPictures)
      expect(await upload({ filename: 'a.png', type: 'image/png', bytes })).toMatchObject({
        status: 415,
        body: { code: 'unsupported-type' },
      })
  })

  it('when it is too large', async () => {
    for (const size of [10_001, 13_000, 1_000_000]) {
      const answer = await upload(file(Buffer.concat([PICTURES.png, Buffer.alloc(size)])))
      expect(answer).toMatchObject({ status: 413, body: { code: 'too-large' } })
    }
    expect((await upload(file(Buffer.concat([PICTURES.png, Buffer.alloc(9_900)])))).status).toBe(
      200,
    )
  })

  it('when there is no file, more than one, or something beside it', async () => {
    const picture = file(PICTURES.png)
    for (const parts of [
      [],
      [{ bytes: 'text' }],
      [picture, picture],
      [picture, { name: 'x', bytes: 'y' }],
      [{ name: 'x', bytes: 'y' }, picture],
    ])
      expect(await upload(...parts)).toMatchObject({ status: 400, body: { code: 'bad-request' } })
    expect(await upload(file(''))).toMatchObject({ status: 415 })
  })

  it('when it is no multipart, or a broken one', async () => {
    const post = (body: unknown, type: string) =>
      world.send('POST', '/avatar', { token, body, headers: { 'content-type': type } })
    expect(await post({}, 'application/json')).toMatchObject({
      status: 415,
      body: { code: 'unsupported-type' },
    })
    expect(await post(PICTURES.png, 'image/png')).toMatchObject({ status: 415 })
    expect(await world.send('POST', '/avatar', { token })).toMatchObject({ status: 415 })
    const { body, headers } = multipart(file(PICTURES.png))
    for (const [text, type] of [
      [body, 'multipart/form-data'],
      [body, 'multipart/form-data; boundary='],
      [body, 'multipart/form-data; boundary=another'],
      [body.subarray(0, -30), headers['content-type']],
      [body.subarray(0, 40), headers['content-type']],
      ['', headers['content-type']],
    ] as const)
      expect(await post(text, type)).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  })

  it('without a token, before it is read', async () => {
    const answer = await world.send('POST', '/avatar', multipart(file(PICTURES.png)))
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
  })

  it('where its record cannot be written, and then there is no file', async () => {
    jest.spyOn(world.store, 'compareAndSetAll').mockRejectedValue(new ApiError('unavailable', ''))
    expect((await upload(file(PICTURES.png))).status).toBe(503)
    jest.restoreAllMocks()
    expect(readdirSync(world.avatarDir)).toEqual([])
  })

  it('and leaves no file behind', async () => {
    await upload({ filename: 'a.png', bytes: '<html>' })
    await upload(file(Buffer.concat([PICTURES.png, Buffer.alloc(10_001)])))
    await upload(file(PICTURES.png), file(PICTURES.png))
    expect(readdirSync(world.avatarDir)).toEqual([])
  })
})

it('serves nothing but avatars', async () => {
  for (const name of [
    '../records/data.mdb',
    '..%2Frecords%2Fdata.mdb',
    '%2e%2e/x',
    'x',
    '',
    `${'a'.repeat(22)}.png`,
    `${'a'.repeat(500)}.png`,
    'a%00.png',
  ])
    expect((await world.send('GET', `/avatars/${name}`)).status).toBeGreaterThanOrEqual(400)
  expect((await world.send('GET', `/avatars/${'a'.repeat(22)}.png`)).status).toBe(404)
})

it('removes at its start what a killed upload left, and not what another process writes', async () => {
  const [old, young] = ['old.png.part', 'young.png.part'].map((name) => join(world.avatarDir, name))
  for (const part of [old, young]) writeFileSync(String(part), 'half of a picture')
  const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000)
  utimesSync(String(old), twoHoursAgo, twoHoursAgo)
  await world.restart()
  expect(readdirSync(world.avatarDir)).toEqual(['young.png.part'])
})
