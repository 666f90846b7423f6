import { createWorld, deviceWith, eras, type World } from './support/world'

/** A component, which counts how often it is drawn for another reason than a change of the state. */
const component = () => ({ redraw: jest.fn() })
const timesDrawn = (...all: ReturnType<typeof component>[]) =>
  all.map(({ redraw }) => redraw.mock.calls.length)

type Component = ReturnType<typeof component>
const kinds: [string, (world: World, tapped: Component) => unknown][] = [
  ['profile', ({ components }, tapped) => components.startQuestion(tapped, tapped.redraw)],
  [
    'phone number',
    ({ components }, tapped) =>
      components.startPhoneQuestion('getPhoneNumber', tapped, tapped.redraw),
  ],
]

async function opened() {
  const bindPhone = () => Promise.resolve()
  const world = createWorld({
    host: { ...eras.grey, device: deviceWith(undefined, true) },
    auth: { bindPhone },
  })
  await world.open()
  return world
}

describe.each(kinds)('a question for the %s that is open', (_, tap) => {
  it('and is asked elsewhere is drawn anew at both places, since the state is the same', async () => {
    const world = await opened()
    const [one, other] = [component(), component()]
    tap(world, one)
    const drawn = timesDrawn(one)[0] ?? 0
    const { state } = world
    tap(world, other)
    expect(world.state).toBe(state)
    expect(timesDrawn(one, other)).toEqual([drawn + 1, 1])
  })

  it('and is asked at the same place again is drawn as it is', async () => {
    const world = await opened()
    const one = component()
    tap(world, one)
    const drawn = timesDrawn(one)
    tap(world, one)
    expect(timesDrawn(one)).toEqual(drawn)
  })
})
