import { AuthError, type AuthOptions } from 'miniprogram-auth-kit'
import { createWorld, deviceWith, eras, type World } from './support/world'

const refusal = { code: 'refused', message: '昵称含有违规内容' }
/** What the state keeps of it. */
const kept = { code: 'refused', reason: refusal }
const REFUSED = /违规/

/** A server whose content check says no to some names and pictures, for good. */
function create(more: AuthOptions = {}, host: object = eras.grey) {
  return createWorld({
    host,
    auth: ({ options }) => ({
      ...options,
      ...(host === eras.grey && { channels: ['chooseAvatar'] }),
      submitProfile: (payload, session) =>
        REFUSED.test(payload.userInfo.nickName ?? '')
          ? Promise.reject(Object.assign(new Error('no'), refusal))
          : options.submitProfile(payload, session),
      ...more,
    }),
  })
}
const refuse = (more: object = {}) => Promise.reject(Object.assign(new Error(), refusal, more))
const submitted = ({ server }: World) => server.submissions.map(({ payload }) => payload.userInfo)
const saved = ({ host }: World) => Object.keys(host.files.saved())

async function restarted(world: World) {
  world.restart()
  await world.open()
  await world.host.clock.advance(60_000)
}

describe('a profile that the server refuses for good', () => {
  it('is withdrawn, on screen and in storage, and the server’s words are kept', async () => {
    const world = create()
    await world.open()
    await world.fill('违规')
    expect(world.state.profile).toMatchObject({ status: 'rejected', error: kept })
    expect(world.state.profile.userInfo).toBeUndefined()
    expect(world.state.profile.display.nickName).toBe('微信用户')
    expect(JSON.stringify(world.host.storage.peek('miniprogram-auth-kit') ?? '')).not.toMatch(
      /违规|unsubmitted/,
    )
    expect(world.tracked).toContainEqual({ type: 'fail', code: 'refused' })
  })

  it('without a reason of the server’s own is refused in the words of the library', async () => {
    const submitProfile = () => Promise.reject(new AuthError('refused', 'by the content check'))
    const world = create({ submitProfile })
    await world.open()
    await world.fill('满满')
    expect(world.state.profile).toMatchObject({ status: 'rejected', error: { code: 'refused' } })
    expect(world.hint).toBe(world.components.texts().hintRefused)
    expect(world.hint).not.toBe('')
  })

  it('is never sent again by itself', async () => {
    const submitProfile = jest.fn(() => refuse())
    const world = create({ submitProfile })
    await world.open()
    await world.fill('违规')
    for (let start = 0; start < 3; start += 1) await restarted(world)
    expect(submitProfile).toHaveBeenCalledTimes(1)
    expect(world.server.uploads).toHaveLength(1)
  })

  it('stands on the sheet at the next tap, and another one that is given takes its place', async () => {
    const world = create()
    await world.open()
    await world.fill('违规')
    expect(world.openType).toBe('')
    world.tap()
    expect(world.outcomes).toEqual([{ type: 'sheet' }])
    await world.fill('满满')
    expect(world.state.profile).toMatchObject({ status: 'granted' })
    expect(world.state.profile.error).toBeUndefined()
    expect(world.server.accepted).toMatchObject([{ nickName: '满满' }])
  })

  it('is withdrawn in the field alone that the server names', async () => {
    for (const field of ['nickName', 'avatarUrl'] as const) {
      const world = create({ submitProfile: () => refuse({ field }) })
      await world.open()
      await world.fill('违规')
      const left = field === 'nickName' ? 'avatarUrl' : 'nickName'
      expect(world.state.profile).toMatchObject({ status: 'partial', error: kept })
      expect(Object.keys(world.state.profile.userInfo ?? {})).toEqual([left])
      world.host.uninstall()
    }
  })

  it('leaves the app’s own word in effect', async () => {
    const world = create()
    await world.open()
    await world.fill('违规', false)
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    await world.done(world.auth.setProfile({ nickName: '小满' }))
    expect(world.state.profile.userInfo).toEqual({ nickName: '小满' })
    expect(world.state.profile.error).toEqual(kept)
  })

  it('takes nothing of what the user gave since', async () => {
    const world = create({
      submitProfile: ({ userInfo }) =>
        new Promise((resolve, reject) => {
          const isRefused = REFUSED.test(userInfo.nickName ?? '')
          setTimeout(
            () => (isRefused ? reject(Object.assign(new Error(), refusal)) : resolve()),
            3000,
          )
        }),
    })
    await world.open()
    void world.components.saveGiven({ nickName: '违规' })
    await world.host.clock.advance(1000)
    void world.components.saveGiven({ nickName: '满满' })
    await world.host.clock.advance(20_000)
    expect(world.state.profile).toMatchObject({ status: 'partial', userInfo: { nickName: '满满' } })
    expect(world.state.profile.error).toBeUndefined()
  })

  it('of getUserInfo is withdrawn as well, and its button asks again', async () => {
    const world = create({ submitProfile: () => refuse() }, eras.prompting)
    await world.open()
    await world.tapAnd('allow')
    expect(world.state.profile).toMatchObject({ status: 'rejected', error: kept })
    expect(world.openType).toBe('getUserInfo')
    await restarted(world)
    await world.done(world.auth.refresh())
    expect(world.state.profile.userInfo).toBeUndefined()
    await world.tapAnd('allow')
    expect(world.host.count('button.getUserInfo')).toBe(2)
  })

  it('given by hand does not keep out what WeChat says itself, at the next start', async () => {
    const host = { ...eras.prompting, device: deviceWith(true) }
    const world = create({}, host)
    await world.open()
    const { userInfo } = world.state.profile
    await world.fill('违规', false)
    expect(world.state.profile.error).toEqual(kept)
    await restarted(world)
    expect(world.state.profile).toMatchObject({ status: 'granted', userInfo: userInfo ?? {} })
  })

  it('with only a part refused is no longer what getUserInfo gave', async () => {
    const world = create({ submitProfile: () => refuse({ field: 'nickName' }) }, eras.prompting)
    await world.open()
    await world.tapAnd('allow')
    expect(world.state.profile).toMatchObject({ status: 'partial', error: kept })
  })
})

describe('a picture that the server refuses for good', () => {
  const uploadAvatar = () => refuse({ message: '图片含有违规内容' })
  const why = { code: 'refused', reason: { code: 'refused', message: '图片含有违规内容' } }

  it('is withdrawn, the nickname goes on, and nothing of the picture is kept', async () => {
    const world = create({ uploadAvatar })
    await world.open()
    await world.fill('满满')
    expect(world.state.profile).toMatchObject({
      status: 'partial',
      userInfo: { nickName: '满满' },
      error: why,
    })
    expect(submitted(world)).toEqual([{ nickName: '满满' }])
    expect(saved(world)).toEqual([])
    await restarted(world)
    expect(submitted(world)).toHaveLength(1)
  })

  it('alone leaves nobody', async () => {
    const world = create({ uploadAvatar })
    await world.open()
    await world.tapAnd({ avatar: 'wxfile://tmp_mine.png' })
    expect(world.state.profile).toMatchObject({ status: 'rejected', error: why })
    expect(world.state.profile.display.avatarUrl).toMatch(/^data:/)
    expect(submitted(world)).toEqual([])
    expect(saved(world)).toEqual([])
  })

  it('leaves the picture that was there before', async () => {
    const world = create()
    await world.open()
    await world.fill('满满')
    const { userInfo } = world.state.profile
    world.auth.configure({ uploadAvatar })
    await world.done(world.components.saveGiven({ avatarUrl: world.host.files.createTemp() }))
    expect(world.state.profile).toMatchObject({ status: 'granted', userInfo, error: why })
    expect(world.state.profile.display.avatarUrl).toBe(userInfo?.avatarUrl)
  })

  it('at a start, when it could not be uploaded before, is deleted, and the name goes on', async () => {
    const world = create()
    world.server.isUp = false
    await world.open()
    await world.fill('满满')
    expect(saved(world)).toHaveLength(1)
    world.server.isUp = true
    world.restart({ ...world.server.options, uploadAvatar })
    await world.open()
    await world.host.settle()
    expect(world.state.profile).toMatchObject({ status: 'partial', error: why })
    expect(saved(world)).toEqual([])
    expect(world.server.accepted).toMatchObject([{ nickName: '满满' }])
    const uploads = world.server.submissions.length
    await restarted(world)
    expect(world.server.submissions).toHaveLength(uploads)
  })

  it('is told by a hint, in the server’s words or in ours', async () => {
    for (const message of ['图片含有违规内容', undefined]) {
      const world = create({ uploadAvatar: () => refuse({ message }) })
      await world.open()
      await world.done(world.components.saveGiven({ avatarUrl: world.host.files.createTemp() }))
      expect(world.hint).toBe(message ?? '内容没有通过审核，换一个试试')
      world.host.uninstall()
    }
  })
})

describe('a picture that only this phone can read', () => {
  it('never leaves it: without uploadAvatar the nickname goes alone', async () => {
    const world = createWorld({
      host: eras.grey,
      auth: ({ options: { exchange, submitProfile } }) => ({ exchange, submitProfile }),
    })
    await world.open()
    await world.fill('满满')
    expect(submitted(world)).toEqual([{ nickName: '满满' }])
    expect(world.state.profile).toMatchObject({ status: 'granted' })
    await restarted(world)
    expect(submitted(world)).toHaveLength(1)
  })

  it('is not replaced by the older one that the server answers', async () => {
    const older = { nickName: '满满', avatarUrl: 'https://cdn.example.com/older.png' }
    const world = createWorld({
      host: eras.grey,
      auth: { submitProfile: () => Promise.resolve(older) },
    })
    await world.open()
    await world.fill('满满')
    expect(world.state.profile.userInfo?.avatarUrl).toMatch(/usr/)
  })

  it('alone is nothing to submit', async () => {
    const world = createWorld({
      host: eras.grey,
      auth: ({ options: { submitProfile } }) => ({ submitProfile }),
    })
    await world.open()
    await world.tapAnd({ avatar: 'wxfile://tmp_mine.png' })
    expect(submitted(world)).toEqual([])
  })
})
