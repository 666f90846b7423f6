import { createWorld, eras } from './support/world'

describe('openSetting()', () => {
  it('opens the settings while the tap still counts, and answers the state after it', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    world.host.answer({ 'scope.userInfo': false })
    const opened = world.host.withTap(() => world.auth.openSetting())
    expect(world.host.prompts.at(-1)).toMatchObject({ kind: 'openSetting', cause: 'tap' })
    const state = await world.done(opened)
    expect(state.profile.status).toBe('anonymous')
    expect(world.state).toBe(state)
  })

  it('does so as the first thing an app calls as well', async () => {
    const world = createWorld({ host: eras.prompting })
    world.host.answer('allow')
    await world.done(world.host.withTap(() => world.auth.openSetting()))
    expect(world.host.prompts).toMatchObject([{ kind: 'openSetting' }])
  })

  it('waits for a person as long as they stay there', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    const opened = world.host.withTap(() => world.auth.openSetting())
    await world.host.clock.advance(600_000)
    world.host.answer({ 'scope.userInfo': false })
    expect((await world.done(opened)).profile.status).toBe('anonymous')
  })

  it('outside a tap rejects with no-tap', async () => {
    const world = createWorld({ host: eras.prompting })
    expect(await world.refusal(world.auth.openSetting())).toMatchObject({ code: 'no-tap' })
  })

  it('where the client has none rejects with unsupported', async () => {
    const world = createWorld({ host: eras.prompting })
    world.host.remove('openSetting')
    const work = world.host.withTap(() => world.auth.openSetting())
    expect(await world.refusal(work)).toMatchObject({ code: 'unsupported' })
  })

  it('left as it was changes nothing', async () => {
    const world = createWorld({ host: eras.prompting })
    await world.open()
    await world.tapAnd('allow')
    const before = world.state
    world.host.answer('allow')
    await world.done(world.host.withTap(() => world.auth.openSetting()))
    expect(world.state).toBe(before)
  })
})
