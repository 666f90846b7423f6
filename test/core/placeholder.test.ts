import fixture from '../fixtures/demoted.json'
import { createWorld, deviceWith, eras } from './support/world'

const placeholders = fixture.samples.map((sample, i) => ({ i, sample }))
const endings = ['ibcPq4BWmiaIGuG1icwxaQX6grC9VemZoJ8rg/132', 'V62zibQ/132', 'other/0']
const prefixed = endings.map((ending) => ({
  ending,
  sample: {
    ...fixture.notDemoted[0],
    avatarUrl: `https://thirdwx.qlogo.cn/mmopen/vi_32${fixture.avatarPathPrefix}${ending}`,
  },
}))

describe.each(placeholders)('placeholder $i of those that were seen', ({ sample }) => {
  it('given to a tap: it is nobody, it is no refusal, and the next channel is tried', async () => {
    const world = createWorld({ host: { ...eras.grey, placeholder: sample } })
    await world.open()
    await world.tapAnd()
    expect(world.outcomes).toEqual([{ type: 'sheet' }])
    expect(world.state).toMatchObject({
      channel: 'chooseAvatar',
      profile: { status: 'anonymous', attempts: 0, error: { code: 'placeholder' } },
    })
    expect(world.state.profile.userInfo).toBeUndefined()
    expect(world.openType).toBe('chooseAvatar')
    expect(world.host.prompts).toEqual([])
  })

  it('given to the silent check: the next channel is there before any tap', async () => {
    const host = { ...eras.grey, placeholder: sample, device: deviceWith(true) }
    const world = createWorld({ host })
    await world.open()
    expect(world.host.count('getUserInfo')).toBe(1)
    expect(world.state).toMatchObject({ channel: 'chooseAvatar', profile: { status: 'anonymous' } })
    expect(world.state.profile.error).toBeUndefined()
    expect(world.state.profile.userInfo).toBeUndefined()
  })
})

it.each(prefixed)('the grey portrait is known with any ending: …$ending', async ({ sample }) => {
  const world = createWorld({ host: eras.chooseAvatar })
  await world.open()
  world.host.reply('getUserInfo', { errMsg: 'getUserInfo:ok', userInfo: sample })
  world.tap()
  await world.host.settle()
  expect(world.outcomes).toEqual([{ type: 'sheet' }])
})

it.each([
  ['an object without a text', Object.create(null) as object],
  ['a list', prefixed.map(({ sample }) => sample.avatarUrl)],
  ['a symbol', Symbol('avatar')],
])('an avatar that is %s is none, and no placeholder', async (_, avatarUrl) => {
  const world = createWorld({ host: eras.chooseAvatar })
  await world.open()
  const answer = { errMsg: 'getUserInfo:ok', userInfo: { nickName: '林小满', avatarUrl } }
  const outcome = world.components.answerUserInfo(answer)
  expect(outcome).toEqual({
    type: 'authorize',
    detail: { channel: 'getUserInfo', userInfo: { nickName: '林小满' } },
  })
})

it('what the platform itself calls demoted is, whatever it looks like', async () => {
  const world = createWorld({ host: eras.chooseAvatar })
  await world.open()
  const userInfo = { ...fixture.notDemoted[0], nickName: '林小满', is_demote: true }
  world.host.reply('getUserInfo', { errMsg: 'getUserInfo:ok', userInfo })
  await world.tapAnd()
  expect(world.outcomes).toEqual([{ type: 'sheet' }])
})

it.each(fixture.notDemoted)('a user who is really called $nickName is a user', async (user) => {
  const { nickName, avatarUrl } = user
  const world = createWorld({ host: { ...eras.prompting, user: { nickName, avatarUrl } } })
  await world.open()
  await world.tapAnd('allow')
  expect(world.state.profile).toMatchObject({
    status: 'granted',
    userInfo: { nickName, avatarUrl },
  })
  world.restart()
  await world.open()
  expect(world.state.profile.status).toBe('granted')
})

it('an app may know more placeholders than we do', async () => {
  const isDemoted = ({ nickName }: { nickName?: string }) => nickName === '匿名'
  const world = createWorld({ host: eras.chooseAvatar, auth: { isDemoted } })
  await world.open()
  const userInfo = { nickName: '匿名', avatarUrl: 'https://thirdwx.qlogo.cn/someone/132' }
  world.host.reply('getUserInfo', { errMsg: 'getUserInfo:ok', userInfo })
  await world.tapAnd()
  expect(world.outcomes).toEqual([{ type: 'sheet' }])
  expect(world.state.profile.status).toBe('anonymous')
})

it('a placeholder does not overwrite a completed profile, by tap or by the silent check', async () => {
  const world = createWorld({ host: { ...eras.grey, device: deviceWith(true) } })
  await world.open()
  await world.fill('满满')
  const { userInfo } = world.state.profile
  world.components.answerUserInfo({ errMsg: 'getUserInfo:ok', userInfo: fixture.samples[0] })
  world.restart()
  await world.open()
  await world.done(world.auth.refresh())
  expect(world.state.profile).toMatchObject({
    status: 'granted',
    userInfo,
  })
})
