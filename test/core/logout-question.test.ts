import type { Session } from 'miniprogram-auth-kit'
import { createWorld, eras, type World } from './support/world'

const given = { token: 'secret-token', expiresIn: 172_800 }

/** An app that knows a user's nickname. */
async function known() {
  const world = createWorld({ host: eras.grey })
  await world.open()
  await world.done(world.auth.setProfile({ nickName: '满满' }))
  return world
}
const stepsIn = ({ components }: World, ...owners: object[]) =>
  owners.map((owner) => components.logoutStepIn(owner))

/** A component in front, which counts how often it is drawn. */
const component = () => ({ redraw: jest.fn(), isVisible: () => true })

describe('the way out', () => {
  it.each([
    ['nobody', '', () => Promise.resolve()],
    ['who has a profile', 'offered', ({ auth }: World) => auth.setProfile({ nickName: '满满' })],
    ['who logged in on a page of the app', 'offered', ({ auth }: World) => auth.setSession(given)],
  ])('is offered to %s: %p', async (_, step, come) => {
    const world = createWorld({ host: eras.grey })
    await world.open()
    await world.done<unknown>(come(world))
    expect(stepsIn(world, {})).toEqual([step])
  })

  it('is not offered for a session that came silently', async () => {
    const exchange = () => Promise.resolve(given)
    const world = createWorld({ host: eras.grey, auth: { exchange } })
    await world.done<Session>(world.auth.login())
    expect(world.state.session.status).toBe('active')
    expect(stepsIn(world, {})).toEqual([''])
  })

  it('is not offered for a session that has ended', async () => {
    const world = createWorld({ host: eras.grey })
    await world.done(world.auth.setSession(given))
    await world.host.clock.advance(given.expiresIn * 1_000)
    expect(stepsIn(world, {})).toEqual([''])
  })

  it('is not offered in single-page mode, though somebody is known', async () => {
    const world = createWorld({ host: { ...eras.grey, scene: 1154 } })
    await world.done(world.auth.setProfile({ nickName: '满满' }))
    expect(stepsIn(world, {})).toEqual([''])
  })
})

describe('the question whether to log out', () => {
  it('stands where it was asked, and nowhere else', async () => {
    const world = await known()
    const [one, other] = [component(), component()]
    world.components.askLogout(one, one.redraw)
    expect(stepsIn(world, one, other)).toEqual(['asked', 'offered'])
    expect([one, other].map(({ redraw }) => redraw.mock.calls.length)).toEqual([1, 0])
  })

  it('asked elsewhere is taken back where it stood, which is drawn', async () => {
    const world = await known()
    const [one, other] = [component(), component()]
    world.components.askLogout(one, one.redraw)
    world.components.askLogout(other, other.redraw)
    expect(stepsIn(world, one, other)).toEqual(['offered', 'asked'])
    expect(one.redraw).toHaveBeenCalledTimes(2)
  })

  it('goes by itself after 10 s, and is drawn so', async () => {
    const world = await known()
    const one = component()
    world.components.askLogout(one, one.redraw)
    await world.host.clock.advance(9_999)
    expect(stepsIn(world, one)).toEqual(['asked'])
    await world.host.clock.advance(1)
    expect(stepsIn(world, one)).toEqual(['offered'])
    expect(one.redraw).toHaveBeenCalledTimes(2)
    expect(world.components.confirmLogout(one)).toBe(false)
  })

  it('answered with no is over, by the component where it stands alone', async () => {
    const world = await known()
    const [one, other] = [component(), component()]
    world.components.askLogout(one, one.redraw)
    world.components.endLogoutQuestion(other)
    expect(stepsIn(world, one)).toEqual(['asked'])
    world.components.endLogoutQuestion(one)
    expect(stepsIn(world, one)).toEqual(['offered'])
    expect(world.state.profile.userInfo).toEqual({ nickName: '满满' })
  })

  it('asked again has its whole time', async () => {
    const world = await known()
    const one = component()
    world.components.askLogout(one, one.redraw)
    await world.host.clock.advance(5_000)
    world.components.endLogoutQuestion(one)
    world.components.askLogout(one, one.redraw)
    await world.host.clock.advance(9_999)
    expect(stepsIn(world, one)).toEqual(['asked'])
  })

  it('is over where somebody taps something else', async () => {
    const world = await known()
    const [one, other] = [component(), component()]
    world.components.askLogout(one, one.redraw)
    world.components.claimHint(other, other)
    expect(stepsIn(world, one)).toEqual(['offered'])
  })

  it('stands where something that was tapped before it ends', async () => {
    const world = await known()
    const [one, other] = [component(), component()]
    world.components.askLogout(one, one.redraw)
    world.components.claimHint(other, other, { isAnswered: true })
    expect(stepsIn(world, one)).toEqual(['asked'])
  })

  it('is about the user of then: another one is asked anew', async () => {
    const world = await known()
    const one = component()
    world.components.askLogout(one, one.redraw)
    await world.done(world.auth.setSession({ ...given, userInfo: { nickName: '小满' } }))
    expect(stepsIn(world, one)).toEqual(['offered'])
    expect(world.components.confirmLogout(one)).toBe(false)
    expect(world.state.profile.userInfo).toEqual({ nickName: '小满' })
  })

  it('answered with yes logs out, where it was asked and nowhere else', async () => {
    const world = await known()
    const [one, other] = [component(), component()]
    expect(world.components.confirmLogout(one)).toBe(false)
    world.components.askLogout(one, one.redraw)
    expect(world.components.confirmLogout(other)).toBe(false)
    expect(world.state.profile.userInfo).toEqual({ nickName: '满满' })
    expect(world.components.confirmLogout(one)).toBe(true)
    expect(world.state.profile.status).toBe('anonymous')
    expect(world.components.confirmLogout(one)).toBe(false)
    await world.host.settle()
  })

  it('answered with yes leaves no time behind for the next user’s question', async () => {
    const world = await known()
    const one = component()
    world.components.askLogout(one, one.redraw)
    await world.host.clock.advance(5_000)
    world.components.confirmLogout(one)
    await world.done(world.auth.setProfile({ nickName: '小满' }))
    world.components.askLogout(one, one.redraw)
    await world.host.clock.advance(9_999)
    expect(stepsIn(world, one)).toEqual(['asked'])
  })
})
