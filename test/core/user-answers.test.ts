import { createWorld, eras } from './support/world'

const byHand = { channels: ['chooseAvatar' as const] }

describe('what an app’s statistics hear of a question', () => {
  it('is that it was asked, and how it was answered', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('deny')
    await world.tapAnd('allow')
    const channel = 'getUserInfo'
    expect(world.tracked).toEqual([
      { type: 'ask', channel },
      { type: 'reject', code: 'denied', channel },
      { type: 'ask', channel },
      { type: 'grant', channel },
    ])
  })

  it('is a save where a form was filled in', async () => {
    const world = createWorld({ host: eras.grey, auth: byHand })
    await world.open()
    await world.tapAnd('allow')
    const channel = 'chooseAvatar'
    expect(world.tracked).toEqual([
      { type: 'ask', channel },
      { type: 'save', channel },
    ])
  })

  it('is nothing of an answer that was a placeholder: the same tap leads on', async () => {
    const world = createWorld({ host: eras.grey })
    await world.open()
    await world.tapAnd()
    expect(world.tracked.map(({ type }) => type)).toEqual(['ask'])
  })
})

describe('what was tapped', () => {
  const owner = {}
  const other = {}

  it('is busy until its question is answered, and nothing else is', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    const { components } = world
    expect(components.isBusy(owner)).toBe(false)
    components.startQuestion(owner)
    expect([components.isBusy(owner), components.isBusy(other)]).toEqual([true, false])
    components.answerUserInfo({ errMsg: 'getUserInfo:fail auth deny' })
    expect(components.isBusy(owner)).toBe(false)
  })

  it('is busy while the picture that was chosen there is saved', async () => {
    const world = createWorld({
      host: eras.grey,
      auth: ({ options }) => ({ ...options, ...byHand }),
    })
    await world.open()
    const { components } = world
    world.server.delay = 3000
    components.startQuestion(owner)
    const saving = components.answerChooseAvatar({ avatarUrl: world.host.files.createTemp() })
    expect(world.state.profile.status).toBe('anonymous')
    expect([components.isBusy(owner), components.isBusy(other)]).toEqual([true, false])
    await world.host.clock.advance(20_000)
    await saving
    expect(components.isBusy(owner)).toBe(false)
  })
})

it('an answer that is busy is no answer: what was asked before still is', async () => {
  const world = createWorld({ host: eras.prompting })
  await world.open()
  world.tap()
  expect(world.components.answerUserInfo({ errMsg: 'x:fail in progress' })).toBeUndefined()
  expect(world.state.profile).toMatchObject({ status: 'pending', attempts: 0 })
})

it.each([
  ['a user who became known meanwhile', eras.grey],
  ['a client that has no other way', eras.anonymous],
])('a placeholder opens no sheet for %s', async (what, host) => {
  const world = createWorld({ host })
  await world.open()
  world.tap()
  if (what.startsWith('a user')) {
    const theirs = { nickName: '林小满', avatarUrl: 'https://cdn.example.com/theirs.png' }
    world.components.answerUserInfo({ errMsg: 'getUserInfo:ok', userInfo: theirs })
  }
  const placeholder = { nickName: '微信用户', avatarUrl: '', is_demote: true }
  const answer = { errMsg: 'getUserInfo:ok', userInfo: placeholder }
  expect(world.components.answerUserInfo(answer)).toBeUndefined()
})
