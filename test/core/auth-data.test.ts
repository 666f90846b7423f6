import type { AuthOptions } from 'miniprogram-auth-kit'
import { authDataOf, emptyAuthData } from '../../components/core/state/auth-data'
import { createWorld, deviceWith, eras, type World } from './support/world'

const theirs = { nickName: '林小满', avatarUrl: 'https://cdn.example.com/theirs.png' }
const byHand: AuthOptions = { channels: ['chooseAvatar'] }
const agreed = { ...eras.privacy, device: deviceWith(undefined, true) }

const drawn = ({ state, components }: World) => authDataOf(state, components.texts())

async function opened(host: object, auth: AuthOptions = {}) {
  const world = createWorld({ host, auth })
  await world.open()
  return world
}

describe('what a page draws', () => {
  it('of nobody can be drawn, and asks', async () => {
    const world = await opened(eras.prompting)
    expect(drawn(world)).toEqual({
      status: 'anonymous',
      nickName: '微信用户',
      avatarUrl: expect.stringMatching(/^data:image/) as string,
      openType: 'getUserInfo',
      opensSheet: false,
      channel: 'getUserInfo',
      hint: '',
      sessionStatus: 'none',
      phoneStatus: 'none',
      phoneNumber: '',
    })
  })

  it('before anything is known is empty, and asks nothing', () => {
    expect(emptyAuthData).toEqual({
      status: 'unknown',
      nickName: '',
      avatarUrl: '',
      openType: '',
      opensSheet: false,
      channel: 'none',
      hint: '',
      sessionStatus: 'none',
      phoneStatus: 'none',
      phoneNumber: '',
    })
  })

  it('of a user who gave everything is theirs, and asks nothing', async () => {
    const world = createWorld({ host: agreed, auth: ({ options }) => options })
    await world.open()
    await world.tapPhone('allow')
    await world.done(world.auth.setProfile(theirs))
    expect(drawn(world)).toEqual({
      ...theirs,
      status: 'granted',
      openType: '',
      opensSheet: false,
      channel: 'getUserInfo',
      hint: '',
      sessionStatus: 'active',
      phoneStatus: 'bound',
      phoneNumber: '138****8000',
    })
  })

  it('calls nobody by the name of the language that the page is in', async () => {
    const { state, components } = await opened(eras.prompting)
    expect(authDataOf(state, components.texts('en')).nickName).toBe('WeChat User')
  })

  it('says no hint in single-page mode, where nothing can be asked', async () => {
    const { state, components } = await opened({ ...eras.privacy, scene: 1154 })
    const hintOf = (isSinglePage: boolean) =>
      authDataOf(state, components.texts(), isSinglePage).hint
    expect([hintOf(false), hintOf(true)]).toEqual([expect.stringMatching(/./), ''])
  })
})

describe('where a form asks', () => {
  /** What the button asks by, and whether a plain one opens the sheet. */
  const asked = (world: World) => [drawn(world).openType, drawn(world).opensSheet]

  it('the button is the system’s chooser for nobody, and a plain one for who gave a picture', async () => {
    const world = await opened(eras.grey, byHand)
    expect(asked(world)).toEqual(['chooseAvatar', true])
    await world.tapAnd('allow')
    expect(asked(world)).toEqual(['', true])
  })

  it('it stays the chooser for who gave a nickname alone', async () => {
    const world = await opened(eras.grey, byHand)
    await world.fill('满满', false)
    expect(asked(world)).toEqual(['chooseAvatar', true])
  })

  it('it is a plain one while a picture is on its way, and while something was refused', async () => {
    const onItsWay = await opened(eras.grey, {
      ...byHand,
      uploadAvatar: () => new Promise(() => undefined),
    })
    await onItsWay.tapAnd('allow')
    expect(asked(onItsWay)).toEqual(['', true])
    onItsWay.host.uninstall()
    const refused = await opened(eras.grey, {
      ...byHand,
      uploadAvatar: () => Promise.reject(Object.assign(new Error(), { code: 'refused' })),
    })
    await refused.tapAnd('allow')
    expect(asked(refused)).toEqual(['', true])
  })

  it('it is a plain one while the agreement is open: it agrees to nothing', async () => {
    const world = await opened(eras.privacy)
    expect(world.state).toMatchObject({ privacy: 'needed', channel: 'chooseAvatar' })
    expect(asked(world)).toEqual(['', true])
  })

  it('nothing asks any more once both are given', async () => {
    const world = await opened(eras.grey, byHand)
    await world.fill('满满')
    expect(asked(world)).toEqual(['', false])
  })

  it('nothing asks where the client has no form', async () => {
    const world = await opened(eras.prompting, byHand)
    expect(asked(world)).toEqual(['', false])
  })
})

describe('the hint', () => {
  const DENIED = '没关系，不影响使用，随时可以再点'
  const NETWORK = '网络好像不通，请稍后再点一次'

  it.each([
    ['a refusal', 'getUserInfo:fail auth deny', DENIED],
    ['a tap that was cancelled', 'getUserInfo:fail cancel', DENIED],
    ['a network that is away', 'request:fail', NETWORK],
    ['an answer that took too long', 'getUserInfo:fail timeout', NETWORK],
    ['anything else', 'getUserInfo:fail internal error', '这次没有成功，请再点一次'],
  ])('of %s', async (_, errMsg, hint) => {
    const world = await opened(eras.prompting)
    world.components.answerUserInfo({ errMsg })
    expect(world.hint).toBe(hint)
  })

  it('of a guide that declares nothing blames nobody', async () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    const world = await opened(agreed, byHand)
    const errMsg = 'chooseAvatar:fail api scope is not declared in the privacy agreement'
    await world.done(world.components.answerChooseAvatar({ errMsg }))
    expect(world.hint).toBe('小程序还没有开通这项功能，其他功能照常')
    expect(warn).toHaveBeenCalledTimes(1)
  })

  it('of a refused agreement is that of a refusal, whatever is known', async () => {
    const world = await opened(eras.privacy)
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    world.components.answerAgreement({ errMsg: 'x:fail privacy permission is not authorized' })
    expect(world.hint).toBe(DENIED)
  })

  it('is not said while a question is open, nor once the user is known', async () => {
    const world = await opened(eras.prompting)
    await world.tapAnd('deny')
    expect(world.hint).toBe(DENIED)
    world.tap()
    expect(world.hint).toBe('')
    world.host.answer('deny')
    await world.host.settle()
    expect(world.hint).toBe(DENIED)
    await world.done(world.auth.setProfile(theirs))
    world.components.answerUserInfo({ errMsg: 'getUserInfo:fail auth deny' })
    expect(world.hint).toBe('')
  })

  it('of a client that has no way says that alone', async () => {
    const world = await opened(eras.prompting, byHand)
    expect(world.hint).toBe('这个微信版本不能设置头像和昵称，其他功能照常')
  })

  it('of a placeholder is none: the same tap leads on', async () => {
    const world = await opened(eras.grey)
    await world.tapAnd()
    expect(world.state.profile.error).toEqual({ code: 'placeholder' })
    expect(world.hint).toBe('')
  })

  it('says nothing of the way to the app’s server, of who is known in part', async () => {
    const world = await opened(eras.grey, {
      ...byHand,
      submitProfile: () => Promise.reject(new Error('offline')),
    })
    await world.fill('满满', false)
    expect(world.state.profile).toMatchObject({
      status: 'partial',
      error: { code: 'submit-failed' },
    })
    expect(world.hint).toBe('')
  })
})
