import { initialState, transition } from '../../components/core/state/transition'
import type { AuthEvent } from '../../components/core/state/events'
import type { AuthState } from '../../components/core/state/state'

const anonymous = { nickName: '微信用户', avatarUrl: 'data:image/svg+xml,default' }
const xiaoman = { nickName: '林小满', avatarUrl: 'https://thirdwx.qlogo.cn/xiaoman/132' }
const named = { nickName: '林小满' }

const surroundings = { anonymous, channel: 'getUserInfo' } as const
const demotedClient = { anonymous, channel: 'chooseAvatar' } as const

const fresh = () => initialState(surroundings)
const after = (...events: AuthEvent[]): AuthState =>
  events.reduce((state, event) => transition(state, event, surroundings), fresh())
const granted = (): AuthEvent => ({ type: 'granted', userInfo: xiaoman })

describe('another user, of whom the app’s server says a name', () => {
  const another: AuthEvent = {
    type: 'saved',
    userInfo: { nickName: '乙' },
    source: 'app',
    isByServer: true,
    isAnotherUser: true,
  }

  it.each([
    ['a picture', after(granted())],
    ['a picture on its way', after({ type: 'previewed', avatarUrl: 'wxfile://tmp_1.png' })],
    ['a refusal', after({ type: 'rejected', error: { code: 'denied' } })],
    ['what a server refused', after({ type: 'rejected', error: { code: 'refused' } })],
    ['a phone number', after({ type: 'phoneBound', number: '138****8000' })],
  ])('has nothing of the one before: %s', (_, before) => {
    expect(transition(before, another, surroundings)).toEqual(
      transition(fresh(), another, surroundings),
    )
  })

  it('keeps nothing of them in a question that is open either', () => {
    const asked = after(
      { type: 'previewed', avatarUrl: 'wxfile://tmp_1.png' },
      { type: 'rejected', error: { code: 'refused' } },
      { type: 'questionStarted' },
    )
    const { profile } = transition(asked, another, surroundings)
    expect(profile).toEqual({
      status: 'pending',
      source: 'app',
      userInfo: { nickName: '乙' },
      display: { ...anonymous, nickName: '乙' },
      attempts: 0,
    })
  })
})

describe('the same user, of whom the app’s server says more', () => {
  const more = { type: 'saved', userInfo: named, source: 'app', isByServer: true } as const

  it('keeps what it refused for good, and a picture on its way', () => {
    const before = after(
      { type: 'previewed', avatarUrl: 'wxfile://tmp_1.png' },
      { type: 'rejected', error: { code: 'refused' } },
    )
    const { profile } = transition(before, more, surroundings)
    expect(profile).toMatchObject({
      attempts: 1,
      error: { code: 'refused' },
      preview: 'wxfile://tmp_1.png',
    })
  })

  it('forgets any other failure, and so does what the user gives', () => {
    const denied = after({ type: 'rejected', error: { code: 'denied' } })
    expect(transition(denied, more, surroundings).profile).not.toHaveProperty('error')
    const refused = after({ type: 'rejected', error: { code: 'refused' } })
    const given = { type: 'saved', userInfo: named, source: 'chooseAvatar' } as const
    expect(transition(refused, given, surroundings).profile).not.toHaveProperty('error')
  })
})

describe('what a server refused', () => {
  const refused = (userInfo: object) =>
    ({ type: 'refused', userInfo, error: { code: 'refused' } }) as const
  const { nickName, avatarUrl } = xiaoman

  it.each([
    ['a nickname', { nickName }, { avatarUrl }],
    ['a picture', { avatarUrl }, { nickName }],
    ['another nickname', { nickName: '旧' }, xiaoman],
    ['another picture', { avatarUrl: 'https://cdn.example.com/old.png' }, xiaoman],
    ['both', xiaoman, undefined],
  ])('is withdrawn where it is still there: %s', (_, given, left) => {
    for (const source of ['chooseAvatar', 'app', 'getUserInfo'] as const) {
      const before =
        source === 'getUserInfo'
          ? after(granted())
          : after({ type: 'saved', userInfo: xiaoman, source })
      const { profile } = transition(before, refused(given), surroundings)
      expect(profile.userInfo).toEqual(left)
      expect(profile.source).toBe(left && (source === 'getUserInfo' ? 'app' : source))
    }
  })

  it('is withdrawn from the screen as well, and a newer picture on its way is not', () => {
    const one = 'wxfile://tmp_1.png'
    const before = after({ type: 'previewed', avatarUrl: one })
    expect(transition(before, refused({ avatarUrl: one }), surroundings).profile.display).toEqual(
      anonymous,
    )
    const other = refused({ avatarUrl: 'wxfile://tmp_2.png' })
    expect(transition(before, other, surroundings).profile.preview).toBe(one)
  })
})

describe('a refused agreement', () => {
  const refused = after({ type: 'rejected', error: { code: 'privacy-refused' } })

  it.each(['needed', 'refused', 'undeclared'] as const)('that is %s stays refused', (privacy) => {
    const next = transition(refused, { type: 'privacy', privacy }, surroundings)
    expect(next).toMatchObject({ privacy, profile: { status: 'rejected' } })
  })

  it('that is given after all is no reason any more', () => {
    const next = transition(refused, { type: 'privacy', privacy: 'agreed' }, demotedClient)
    expect(next).toMatchObject({ privacy: 'agreed', channel: 'chooseAvatar' })
    expect(next.profile).toMatchObject({ status: 'anonymous', attempts: 1 })
    expect(next.profile).not.toHaveProperty('error')
  })

  it('and another refusal beside it are two things', () => {
    const denied = after({ type: 'rejected', error: { code: 'denied' } })
    const next = transition(denied, { type: 'privacy', privacy: 'agreed' }, surroundings)
    expect(next.profile).toBe(denied.profile)
  })
})
