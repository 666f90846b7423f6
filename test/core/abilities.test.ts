import { createWorld, eras } from './support/world'

const on = (host: object) => createWorld({ host }).components

describe('what a client can do', () => {
  it.each([
    ['2.25.1', false],
    ['2.25.2', true],
    ['3.0.0', true],
  ])('base library %s has <root-portal>: %s', (sdkVersion, has) => {
    expect(on({ sdkVersion }).hasRootPortal()).toBe(has)
  })

  it.each([
    ['an app that opted in', {}, true],
    ['an app that did not', { darkmode: false }, false],
  ])('%s has a theme to follow: %s', (_, host, has) => {
    expect(on(host).reportsTheme()).toBe(has)
  })

  it.each([
    ['an app that was opened as usual', 1001, false],
    ['a page that a friend’s moments opened', 1154, true],
  ])('%s is in single-page mode: %s', (_, scene, is) => {
    const components = on({ ...eras.privacy, scene })
    expect(components.isSinglePage()).toBe(is)
    expect(components.canChooseAvatar()).toBe(!is)
    expect(components.canAskPhone()).toBe(!is)
  })

  it('is asked once, since it does not change while an app lives', () => {
    const { host, components } = createWorld({ host: eras.privacy })
    const ask = () => [
      components.isSinglePage(),
      components.canChooseAvatar(),
      components.hasRootPortal(),
      components.reportsTheme(),
    ]
    const first = ask()
    const calls = host.calls.length
    for (let i = 0; i < 10; i += 1) expect(ask()).toEqual(first)
    expect(host.calls).toHaveLength(calls)
  })

  it('is the least where there is no wx: nothing throws', () => {
    const world = createWorld()
    world.host.uninstall()
    const { components } = world
    expect([
      components.isSinglePage(),
      components.canChooseAvatar(),
      components.canAskPhone(),
      components.hasRootPortal(),
      components.reportsTheme(),
    ]).toEqual([false, false, false, false, false])
  })
})
