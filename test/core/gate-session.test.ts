import { createWorld, eras, type World } from './support/world'

const login = { token: 'secret-token', expiresIn: 7_200 }
const exchange = () => Promise.resolve(login)
const loginsOf = ({ host }: World) => host.count('login')

describe('a gate that needs a session', () => {
  it('in an app without exchange cannot open it, and asks for nothing', async () => {
    const world = createWorld({ host: eras.grey })
    expect(world.components.openSession()).toBe(false)
    await world.host.settle()
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('that waits is served by an exchange that is configured later', async () => {
    const world = createWorld({ host: eras.grey })
    world.components.openSession()
    world.auth.configure({ exchange })
    await world.host.settle()
    expect(world.state.session.status).toBe('active')
  })

  it('that waits is not served by another option', async () => {
    const world = createWorld({ host: eras.grey })
    world.components.openSession()
    world.auth.configure({ lang: 'en' })
    await world.host.settle()
    expect(world.state.session).toEqual({ status: 'none' })
  })

  it('is what a login waits for: configure alone starts none', async () => {
    const world = createWorld({ host: eras.grey })
    world.auth.configure({ exchange })
    await world.host.settle()
    expect(loginsOf(world)).toBe(0)
    expect(world.components.openSession()).toBe(true)
    await world.host.settle()
    expect(loginsOf(world)).toBe(1)
  })

  it('that was served is not served again by what is configured then', async () => {
    const world = createWorld({ host: eras.grey })
    world.components.openSession()
    world.auth.configure({ exchange })
    await world.done(world.auth.logout())
    await world.done(world.auth.login())
    await world.host.clock.advance(3 * 3_600_000)
    const logins = loginsOf(world)
    world.auth.configure({ lang: 'en' })
    await world.host.settle()
    expect(loginsOf(world)).toBe(logins)
  })

  it('that waits since a logout logs nobody in by itself', async () => {
    const world = createWorld({ host: eras.grey })
    await world.done(world.auth.logout())
    world.components.openSession()
    world.auth.configure({ exchange })
    await world.host.settle()
    expect(loginsOf(world)).toBe(0)
    expect(world.components.openSession(true)).toBe(true)
    await world.host.settle()
    expect(world.state.session.status).toBe('active')
  })
})
