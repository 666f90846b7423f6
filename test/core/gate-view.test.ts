import type { AuthOptions } from 'miniprogram-auth-kit'
import { gateViewOf } from '../../components/core/state/gate-view'
import { createWorld, deviceWith, eras, type World } from './support/world'

const theirs = { nickName: '林小满', avatarUrl: 'https://cdn.example.com/theirs.png' }

/** An app on a phone of today, whose user agreed to the privacy guide, with a server of its own. */
async function opened(auth?: AuthOptions) {
  const world = createWorld({
    host: { ...eras.privacy, device: deviceWith(undefined, true) },
    auth: ({ options }) => auth ?? options,
  })
  await world.open()
  return world
}

/** What the app knows of its user. */
const users: Record<string, (world: World) => Promise<unknown>> = {
  nobody: () => Promise.resolve(),
  'half a profile': ({ auth }) => auth.setProfile({ nickName: '满满' }),
  'a profile': ({ auth }) => auth.setProfile(theirs),
  'a session': ({ auth }) => auth.login(),
  both: ({ auth }) => auth.login().then(() => auth.setProfile(theirs)),
  'a phone number, and the session it came by': (world) => world.tapPhone('allow'),
}

/** For each need: what its gate asks for next, of each user in the order above; `''`: it is open. */
const table: Record<string, string[]> = {
  profile: ['profile', 'profile', '', 'profile', '', 'profile'],
  session: ['session', 'session', 'session', '', '', ''],
  all: ['profile', 'profile', 'session', 'profile', '', 'profile'],
  phone: ['phone', 'phone', 'phone', 'phone', 'phone', ''],
}

const rows = Object.entries(table).flatMap(([need, steps]) =>
  Object.keys(users).map((known, index) => ({ need, known, nextStep: steps[index] })),
)

it.each(rows)('a gate that needs $need, of $known, asks for "$nextStep"', async (row) => {
  const world = await opened()
  await world.done(users[row.known]?.(world) ?? Promise.reject(new Error(row.known)))
  const view = gateViewOf(world.state, row.need)
  expect(view).toMatchObject({ nextStep: row.nextStep, isOpen: row.nextStep === '' })
})

it.each(['', 'everything', 'sessions', 'smartphone', 'phones', 'overall', 'my-session'])(
  'a gate that needs "%s" needs the profile, and no more',
  async (need) => {
    const world = await opened()
    expect(gateViewOf(world.state, need)).toMatchObject({ isOpen: false, nextStep: 'profile' })
    await world.done(world.auth.setProfile(theirs))
    expect(gateViewOf(world.state, need)).toMatchObject({ isOpen: true, nextStep: '' })
  },
)

it('in single-page mode nothing opens a gate, and nothing is asked there', async () => {
  const world = await opened()
  await world.done(world.auth.setProfile(theirs))
  const closed = { isOpen: false, nextStep: '', missingSession: '' }
  for (const need of Object.keys(table)) expect(gateViewOf(world.state, need, true)).toEqual(closed)
})

describe('the session that a gate misses', () => {
  const missing = ({ state }: World, need = 'session') => gateViewOf(state, need).missingSession

  it('is under way, then failed, then nothing that is missed', async () => {
    const world = await opened()
    expect(missing(world)).toBe('none')
    world.server.isUp = false
    world.server.delay = 1000
    const failing = world.refusal(world.auth.login())
    await world.host.settle()
    expect(missing(world)).toBe('pending')
    await world.host.clock.advance(1000)
    await failing
    expect(missing(world)).toBe('failed')
    world.server.isUp = true
    world.server.delay = 0
    await world.done(world.auth.login({ force: true }))
    expect(missing(world)).toBe('')
  })

  it('is not spoken of while the user is asked for something else', async () => {
    const world = await opened()
    world.server.isUp = false
    await world.refusal(world.auth.login())
    for (const need of ['all', 'profile', 'phone']) expect(missing(world, need)).toBe('')
    await world.done(world.auth.setProfile(theirs))
    expect([missing(world, 'all'), missing(world, 'profile')]).toEqual(['failed', ''])
  })

  it('has not failed where the app asked for one before its login page brought it', async () => {
    const world = await opened({})
    await world.refusal(world.auth.login())
    expect(world.state.session.status).toBe('failed')
    expect(missing(world)).toBe('none')
  })
})
