import type { AuthOptions } from 'miniprogram-auth-kit'
import { createWorld, deviceWith, eras, type World } from './support/world'

const theirs = { nickName: '林小满', avatarUrl: 'https://cdn.example.com/theirs.png' }
const refusal = () => Promise.reject(Object.assign(new Error(), { code: 'refused' }))

async function opened(auth: AuthOptions = {}) {
  const world = createWorld({ host: eras.grey, auth: { channels: ['chooseAvatar'], ...auth } })
  await world.open()
  return world
}

interface Filled {
  /** What the field started with. */
  initialNickName?: string
  /** What the user typed; none: they left the field alone. */
  typed?: string
  /** What the field shows in the end. Default: as it should. */
  shown?: string
  /** Did WeChat's review refuse the name? */
  isNameRefused?: boolean
  withAvatar?: boolean
}

/** The user fills in the form, and saves it. */
function save(world: World, { initialNickName = '', typed, ...filled }: Filled = {}) {
  const nicknameField = world.components.createNicknameField()
  const { shown = typed ?? initialNickName, isNameRefused, withAvatar } = filled
  if (typed !== undefined) {
    nicknameField.receive({ type: 'input', detail: { value: typed } })
    nicknameField.receive({ type: 'blur', detail: { value: typed } })
    nicknameField.receive({ type: 'nicknamereview', detail: { pass: !isNameRefused } })
  }
  return world.components.saveForm({
    userGeneration: world.components.userGeneration(),
    nicknameField,
    readNickName: () => Promise.resolve(shown),
    avatarUrl: withAvatar ? world.host.files.createTemp() : '',
    initialNickName,
  })
}

describe('a form that is saved', () => {
  it('with both makes the user known, and nothing is left to say', async () => {
    const world = await opened()
    expect(await world.done(save(world, { typed: '满满', withAvatar: true }))).toMatchObject({
      outcome: { type: 'save', isGrant: true },
      hintName: '',
      isAvatarSaved: true,
    })
    expect(world.state.profile).toMatchObject({ status: 'granted', userInfo: { nickName: '满满' } })
  })

  it.each([
    ['a nickname alone', { typed: '满满' }, 'formAvatarMissing', 'partial'],
    ['a picture alone', { withAvatar: true }, 'formNicknameMissing', 'partial'],
    ['nothing', {}, 'formMissing', 'anonymous'],
  ] as const)('with %s says what is missing', async (_, filled, hintName, status) => {
    const world = await opened()
    const saved = await world.done(save(world, filled))
    expect(saved.hintName).toBe(hintName)
    expect(saved.isAvatarSaved).toBe(status === 'partial')
    expect(saved.outcome?.type).toBe(status === 'partial' ? 'save' : undefined)
    expect(world.state.profile.status).toBe(status)
  })

  it('with a name that the keyboard filled in without any event keeps that name', async () => {
    const world = await opened()
    await world.done(save(world, { shown: '满满', withAvatar: true }))
    expect(world.state.profile.userInfo?.nickName).toBe('满满')
  })

  it('with a name that WeChat’s review refused saves nothing, and says so', async () => {
    const world = await opened()
    const filled = { typed: '坏名字', isNameRefused: true, withAvatar: true }
    expect(await world.done(save(world, filled))).toEqual({
      outcome: undefined,
      hintName: 'formNicknameRefused',
      isAvatarSaved: false,
    })
    expect(world.state.profile).toMatchObject({ status: 'anonymous', attempts: 0 })
  })

  it('with a picture that the app’s server refuses says so, of that form alone', async () => {
    const world = await opened({ uploadAvatar: refusal })
    expect(await world.done(save(world, { withAvatar: true }))).toMatchObject({
      hintName: 'hintRefused',
      isAvatarSaved: true,
    })
    expect(world.state.profile).toMatchObject({ status: 'rejected', error: { code: 'refused' } })
    expect(await world.done(save(world))).toMatchObject({ hintName: 'formMissing' })
  })

  describe('with a picture that cannot be uploaded', () => {
    const uploadAvatar = () => Promise.reject(new Error('offline'))

    it('says that it is kept on this phone, and tries it again', async () => {
      const world = await opened({ uploadAvatar })
      const saved = await world.done(save(world, { typed: '满满', withAvatar: true }))
      expect(saved).toMatchObject({ hintName: 'formUnsent', isAvatarSaved: false })
      expect(world.state.profile.status).toBe('granted')
    })

    it('asks for the nickname first where that is missing as well', async () => {
      const world = await opened({ uploadAvatar })
      const saved = await world.done(save(world, { withAvatar: true }))
      expect(saved).toMatchObject({ hintName: 'formNicknameMissing', isAvatarSaved: false })
    })

    it.each([
      ['nothing at all', {}],
      ['the same nickname', { typed: '满满' }],
    ])('does not say it where %s is saved later', async (_, filled) => {
      const world = await opened({ uploadAvatar })
      await world.done(save(world, { typed: '满满', withAvatar: true }))
      expect(world.state.profile.error).toEqual({ code: 'failed' })
      const saved = await world.done(save(world, { initialNickName: '满满', ...filled }))
      expect(saved.hintName).toBe('')
    })

    it('does not say it of a nickname that is changed later', async () => {
      const world = await opened({ uploadAvatar })
      await world.done(save(world, { typed: '满满', withAvatar: true }))
      const saved = await world.done(save(world, { initialNickName: '满满', typed: '小满' }))
      expect(saved).toMatchObject({ hintName: '', isAvatarSaved: true })
    })
  })

  it('says nothing of a picture that is still on its way', async () => {
    const world = await opened({ uploadAvatar: () => new Promise(() => undefined) })
    void world.components.saveGiven({ avatarUrl: world.host.files.createTemp() })
    await world.host.settle()
    expect(world.state.profile.userInfo).toBeUndefined()
    expect(await world.done(save(world, { typed: '满满' }))).toMatchObject({ hintName: '' })
  })

  it('by one who logs out meanwhile says nothing to the next user', async () => {
    const world = await opened({ uploadAvatar: () => new Promise(() => undefined) })
    const saving = save(world, { typed: '满满', withAvatar: true })
    await world.host.settle()
    await world.done(world.auth.logout())
    await world.host.clock.advance(120_000)
    expect(await saving).toEqual({ hintName: '', isAvatarSaved: true })
  })
})

describe('the form of a user who is known', () => {
  const known = async () => {
    const world = await opened()
    await world.done(world.auth.setProfile(theirs))
    return world
  }
  const { nickName: initialNickName } = theirs

  it('keeps the name that nobody touched, though the field shows less of it', async () => {
    const world = await known()
    const saved = save(world, { initialNickName, shown: '林小', withAvatar: true })
    expect(await world.done(saved)).toMatchObject({ hintName: '', isAvatarSaved: true })
    expect(world.state.profile.userInfo?.nickName).toBe('林小满')
    expect(world.state.profile.userInfo?.avatarUrl).toMatch(/usr/)
  })

  it('saved as it was changes nothing, and has nothing to say', async () => {
    const world = await known()
    const before = world.state
    expect(await world.done(save(world, { initialNickName }))).toEqual({
      outcome: undefined,
      hintName: '',
      isAvatarSaved: false,
    })
    expect(world.state).toBe(before)
  })

  it('asks for a nickname where the user emptied the field, and keeps the old one', async () => {
    const world = await known()
    const saved = await world.done(save(world, { initialNickName, typed: '' }))
    expect(saved).toMatchObject({ hintName: 'formNicknameMissing' })
    expect(world.state.profile.userInfo).toEqual(theirs)
  })

  it('takes another name', async () => {
    const world = await known()
    const saved = await world.done(save(world, { initialNickName, typed: '满满' }))
    expect(saved).toMatchObject({ outcome: { type: 'save', isGrant: false }, hintName: '' })
    expect(world.state.profile.userInfo).toEqual({ ...theirs, nickName: '满满' })
  })
})

describe('a sheet that is closed', () => {
  const cancelled = { type: 'reject', detail: { code: 'cancelled', attempts: 1 } }
  const decline = ({ components }: World) => components.declineSheet()

  it.each([
    ['nobody', () => Promise.resolve()],
    ['a user who gave a nickname alone', (world: World) => world.fill('满满', false)],
  ])('by %s is a refusal', async (_, give) => {
    const world = await opened()
    await give(world)
    expect(decline(world)).toMatchObject(cancelled)
  })

  it('by a user who is known is none: nothing changes', async () => {
    const world = await opened()
    await world.done(world.auth.setProfile(theirs))
    const before = world.state
    expect(decline(world)).toBeUndefined()
    expect(world.state).toBe(before)
  })

  it('while its form is being saved is none, and is one again after that', async () => {
    const world = await opened()
    const saving = save(world, { typed: '满满' })
    expect(decline(world)).toBeUndefined()
    await world.done(saving)
    expect(decline(world)).toMatchObject(cancelled)
  })

  it('while the picture of a user with a nickname is on its way is none', async () => {
    const world = await opened({ uploadAvatar: () => new Promise(() => undefined) })
    void world.components.saveGiven({ avatarUrl: world.host.files.createTemp() })
    await world.host.settle()
    expect(decline(world)).toMatchObject(cancelled)
    await world.fill('满满', false)
    expect(world.state.profile.preview).toBeDefined()
    expect(decline(world)).toBeUndefined()
  })
})

describe('a plain button', () => {
  it('opens the sheet where this client can fill its form', async () => {
    const world = await opened()
    expect(world.components.requestSheet()).toEqual({ type: 'sheet' })
    expect(world.state.profile.attempts).toBe(0)
  })

  it('says why where it cannot', async () => {
    const world = createWorld({ host: eras.prompting, auth: { channels: ['chooseAvatar'] } })
    await world.open()
    expect(world.components.requestSheet()).toMatchObject({
      type: 'reject',
      detail: { code: 'unsupported', attempts: 1 },
    })
  })
})

describe('the agreement in front of the form', () => {
  const asked = async () => {
    const world = createWorld({ host: { ...eras.privacy, device: deviceWith() } })
    await world.open()
    expect(world.state.privacy).toBe('needed')
    return world
  }

  it('that is agreed to is over, and reports nothing', async () => {
    const world = await asked()
    expect(
      world.components.answerAgreement({ errMsg: 'agreePrivacyAuthorization:ok' }),
    ).toBeUndefined()
    expect(world.state).toMatchObject({ privacy: 'agreed', profile: { attempts: 0 } })
  })

  it('that is refused stays open, and says so', async () => {
    const world = await asked()
    const errMsg = 'agreePrivacyAuthorization:fail privacy permission is not authorized'
    expect(world.components.answerAgreement({ errMsg })).toMatchObject({
      type: 'reject',
      detail: { code: 'privacy-refused', errMsg },
    })
    expect(world.state.privacy).toBe('refused')
  })
})
