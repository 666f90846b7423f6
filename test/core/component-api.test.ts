import { createWorld, eras } from './support/world'

describe('what components ask of the core', () => {
  it('a question that is skipped is told to the app’s statistics', () => {
    const world = createWorld({ host: eras.grey })
    world.components.trackSkip()
    expect(world.tracked).toEqual([{ type: 'skip' }])
  })

  it('the privacy guide is opened by the client, which waits for the reader', async () => {
    const world = createWorld({ host: eras.privacy })
    world.components.openPrivacyContract()
    await world.host.clock.advance(600_000)
    expect(world.host.count('openPrivacyContract')).toBe(1)
  })

  it('the privacy guide that a client does not have takes nothing down', async () => {
    const world = createWorld({ host: eras.prompting })
    expect(() => world.components.openPrivacyContract()).not.toThrow()
    await world.host.settle()
  })

  it('the default avatar is the configured one, and else the packaged one', () => {
    const world = createWorld({ host: eras.grey })
    expect(world.components.anonymousAvatarUrl()).toBe('')
    world.auth.configure({ anonymous: { avatarUrl: '/images/guest.png' } })
    expect(world.components.anonymousAvatarUrl()).toBe('/images/guest.png')
  })

  it('users who end are counted, and logouts apart from them', async () => {
    const world = createWorld({ host: eras.grey })
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    const counts = () => [world.components.userGeneration(), world.components.logoutCount()]
    expect(counts()).toEqual([0, 0])
    const another = { token: 'secret-token', expiresIn: 7_200, userInfo: { nickName: '小满' } }
    await world.done(world.auth.setSession(another))
    expect(counts()).toEqual([1, 0])
    await world.done(world.auth.logout())
    expect(counts()).toEqual([2, 1])
  })

  it('a logout and a configure are drawn also where the state stays as it is', async () => {
    const world = createWorld({ host: eras.grey })
    await world.open()
    const redraw = jest.fn()
    const end = world.components.onRedraw(redraw)
    const { state } = world
    world.auth.configure({ withCredentials: false })
    await world.done(world.auth.logout())
    expect(world.state).toBe(state)
    expect(redraw).toHaveBeenCalledTimes(2)
    end()
    world.auth.configure({ withCredentials: false })
    expect(redraw).toHaveBeenCalledTimes(2)
  })

  it('a sheet that opens finds out whether the agreement was given elsewhere', async () => {
    const world = createWorld({ host: eras.privacy })
    await world.open()
    expect(world.state.privacy).toBe('needed')
    world.host.agreePrivacy()
    const sheet = { isVisible: () => true, isShown: () => true, end: () => undefined }
    world.components.claimSheet(sheet)
    await world.host.clock.advance(2_000)
    expect(world.state.privacy).toBe('agreed')
  })
})
