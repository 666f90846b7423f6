import type { ProfileToReview, ReviewProfile } from '../../server/src/index'
import { BAND } from './support/payload'
import { APP_ID, World } from './support/world'

let world: World
let reviewed: ProfileToReview[]
let verdict: ReviewProfile
beforeEach(async () => {
  reviewed = []
  verdict = () => true
  world = new World({
    reviewProfile: (profile) => {
      reviewed.push(profile)
      return verdict(profile)
    },
  })
  await world.open()
})
afterEach(() => world.close())

const post = (token: string, body: unknown) => world.send('POST', '/profile', { token, body })
const me = async (token: string) => (await world.send('GET', '/me', { token })).body
const given = { nickName: '小明', avatarUrl: 'https://thirdwx.qlogo.cn/xm/132' }

it('is asked about what is to be stored, with whom it is about', async () => {
  const token = await world.token('openid-1')
  expect((await post(token, { ...given, nickName: ' 小\u202E明 ' })).body).toEqual(given)
  await post(token, world.payload('openid-1'))
  const session = await world.app.authServer.verify(token)
  const who = { accountId: session?.accountId, appId: APP_ID, openid: 'openid-1' }
  expect(reviewed).toEqual([
    { ...who, ...given },
    { ...who, nickName: BAND.nickName, avatarUrl: BAND.avatarUrl },
  ])
})

it.each([
  ['its words', 'This nickname is somebody else’s', 'This nickname is somebody else’s'],
  ['words of our own', false, 'This nickname or picture cannot be used here'],
])('a no is 422 refused with %s, and nothing is stored', async (_whose, no, message) => {
  const token = await world.token('openid-1')
  verdict = () => Promise.resolve(no)
  for (const body of [given, world.payload('openid-1')])
    expect(await post(token, body)).toMatchObject({
      status: 422,
      body: { code: 'refused', message },
    })
  expect(await me(token)).toEqual({ hasUnionId: true })
})

it('no answer of it is a 502, and the same profile may be sent again', async () => {
  const token = await world.token('openid-1')
  verdict = () => Promise.reject(new Error('WeChat is away'))
  expect(await post(token, given)).toMatchObject({
    status: 502,
    body: { code: 'review-unavailable' },
  })
  verdict = () => undefined
  expect((await post(token, given)).body).toEqual(given)
})

it('is not asked about a placeholder, or about what is refused anyway', async () => {
  const token = await world.token('openid-1')
  await post(token, { nickName: '\u200B' })
  await post(token, { avatarUrl: 'https://evil.example/a.png' })
  await post(token, world.payload('openid-1', { ...BAND, is_demote: true }))
  expect(reviewed).toEqual([])
})
