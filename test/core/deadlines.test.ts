import { createWorld, deviceWith, eras } from './support/world'

const minutes = 60_000

describe('people have no deadline', () => {
  it.each([
    ['allow', 'granted'],
    ['deny', 'rejected'],
  ] as const)('who thinks for ten minutes is still heard: %s', async (answer, status) => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.tap()
    await world.host.clock.advance(10 * minutes)
    expect(world.host.prompts[0]?.open).toBe(true)
    world.host.answer(answer)
    await world.host.settle()
    expect(world.state.profile.status).toBe(status)
    expect(world.outcomes).toHaveLength(1)
  })

  it('a question is open until it is answered, and the button keeps its open-type', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.tap()
    expect(world.state.profile.status).toBe('pending')
    expect(world.openType).toBe('getUserInfo')
    world.host.answer('allow')
    await world.host.settle()
    expect(world.state.profile.status).toBe('granted')
  })

  it('pending ends after the timeout, so that the button is usable again', async () => {
    const world = createWorld({ host: eras.prompting, auth: { timeout: 5000 } })
    await world.open()
    world.tap()
    await world.host.clock.advance(4999)
    expect(world.state.profile.status).toBe('pending')
    await world.host.clock.advance(1)
    expect(world.state.profile).toMatchObject({ status: 'anonymous', attempts: 0 })
    expect(world.outcomes).toEqual([])
  })

  it('or when the page shows again', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.tap()
    world.host.showPage()
    expect(world.state.profile.status).toBe('anonymous')
    world.host.answer('allow')
    await world.host.settle()
    expect(world.state.profile.status).toBe('granted')
  })

  it('a new tap has its whole time, whatever is left of the one before', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.tap()
    await world.host.clock.advance(9000)
    world.host.prompts[0]?.dismiss()
    world.tap()
    await world.host.clock.advance(9000)
    expect(world.state.profile.status).toBe('pending')
    await world.host.clock.advance(1000)
    expect(world.state.profile.status).toBe('anonymous')
  })

  it('a tap during an open question changes nothing that is drawn', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.tap()
    const changes = jest.fn()
    world.auth.subscribe(changes)
    world.tap()
    expect(changes).not.toHaveBeenCalled()
  })

  it('the answer to a first tap counts while a second waits, and so does the second', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.tap()
    world.tap()
    world.host.prompts[0]?.answer('deny')
    await world.host.settle()
    expect(world.state.profile).toMatchObject({ status: 'rejected', attempts: 1 })
    world.host.prompts[1]?.answer('allow')
    await world.host.settle()
    expect(world.state.profile).toMatchObject({ status: 'granted', attempts: 0 })
  })

  it("a silent check that ends meanwhile does not age a tap's answer", async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    world.tap()
    await world.done(world.auth.refresh())
    expect(world.state.profile.status).toBe('pending')
    world.host.answer('allow')
    await world.host.settle()
    expect(world.state.profile.status).toBe('granted')
  })

  it('a chosen avatar counts, however late it is', async () => {
    const world = createWorld({ host: eras.grey, auth: { channels: ['chooseAvatar'] } })
    await world.open()
    world.tap()
    await world.host.clock.advance(10 * minutes)
    expect(world.state.profile.status).toBe('anonymous')
    world.host.answer('allow')
    await world.host.settle()
    expect(world.outcomes).toMatchObject([{ type: 'save' }])
    expect(world.state.profile.status).toBe('partial')
  })

  it('an avatar that never comes leaves the button usable', async () => {
    const world = createWorld({ host: eras.grey, auth: { channels: ['chooseAvatar'] } })
    await world.open()
    await world.tapAnd({ avatar: 'wxfile://tmp_bad.png', safe: false })
    await world.host.clock.advance(10_000)
    expect(world.state.profile.status).toBe('anonymous')
    expect(world.openType).toBe('chooseAvatar')
    await world.tapAnd('allow')
    expect(world.state.profile.status).toBe('partial')
  })
})

describe('machines have one', () => {
  it.each(['getSetting', 'getPrivacySetting', 'getUserInfo'])(
    '%s that hangs is given up after the timeout, and ready() resolves',
    async (api) => {
      const world = createWorld({
        host: { ...eras.privacy, device: deviceWith(true, true) },
        auth: { timeout: 3000 },
      })
      world.host.hang(api)
      const resolved = jest.fn()
      void world.auth.ready().then(resolved)
      await world.host.clock.advance(2999)
      expect(resolved).not.toHaveBeenCalled()
      await world.host.clock.advance(1)
      expect(resolved).toHaveBeenCalled()
      expect(world.state.profile.status).toBe('anonymous')
    },
  )

  it('a getUserInfo that answers after its time changes nothing', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    world.host.delay('getUserInfo', 10_001)
    const ready = world.auth.ready()
    await world.host.clock.advance(10_000)
    const before = await ready
    await world.host.clock.advance(10_000)
    expect(world.state).toBe(before)
    expect(world.state.profile.status).toBe('anonymous')
  })

  it('a getSetting that answers after its time withdraws nothing', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    world.restart()
    world.host.revoke('scope.userInfo')
    world.host.delay('getSetting', 10_001)
    const ready = world.auth.ready()
    await world.host.clock.advance(20_000)
    await ready
    expect(world.state.profile.status).toBe('granted')
  })

  it('a silent answer does not replace what a person said meanwhile', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    world.host.delay('getUserInfo', 3000)
    const ready = world.auth.ready()
    await world.host.settle()
    await world.fill('满满', false)
    await world.host.clock.advance(3000)
    await ready
    expect(world.state.profile).toMatchObject({ status: 'partial', userInfo: { nickName: '满满' } })
  })

  it('a silent answer after a logout brings nobody back', async () => {
    const world = createWorld({ host: { ...eras.prompting, device: deviceWith(true) } })
    world.host.delay('getUserInfo', 3000)
    const ready = world.auth.ready()
    await world.host.settle()
    await world.done(world.auth.logout())
    await world.host.clock.advance(3000)
    await ready
    expect(world.state.profile.status).toBe('anonymous')
  })
})
