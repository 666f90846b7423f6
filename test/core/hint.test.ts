import type { AuthOptions } from 'miniprogram-auth-kit'
import type { HintOptions } from '../../components/core/profile/profile'
import { phoneHintOf } from '../../components/core/state/phone-view'
import { createWorld, deviceWith, eras, type World } from './support/world'

const REFUSED = '没关系，不影响使用，随时可以再点'
const NO_WAY = '这个微信版本不能设置头像和昵称，其他功能照常'

/** A page or component that is tapped, and says what came of it. */
function place(world: World) {
  const owner = {
    drawn: 0,
    isInFront: true,
    tap: (options?: HintOptions) => {
      const redraw = () => void (owner.drawn += 1)
      world.components.claimHint(owner, { redraw, isVisible: () => owner.isInFront }, options)
    },
    leave: () => world.components.releaseHint(owner),
    /** What it says now. */
    said: () =>
      world.components.hintFor(owner, (subject) =>
        subject === 'profile'
          ? world.hint
          : phoneHintOf(world.state.phone, world.components.texts()),
      ),
  }
  return owner
}

/** The user taps here, and refuses. */
async function refuse(world: World, { tap }: ReturnType<typeof place>) {
  tap()
  await world.tapAnd('deny')
}

async function opened(host: object = eras.prompting, auth: AuthOptions = {}) {
  const world = createWorld({ host, auth })
  await world.open()
  return world
}

describe('what came of a tap', () => {
  it('is said where the tap was, and nowhere else', async () => {
    const world = await opened()
    const [here, there] = [place(world), place(world)]
    await refuse(world, here)
    expect([here.said(), there.said()]).toEqual([REFUSED, ''])
  })

  it('is said nowhere before anybody tapped', async () => {
    const world = await opened()
    await world.tapAnd('deny')
    expect(place(world).said()).toBe('')
  })

  it('is said as well where a page went before anybody tapped', async () => {
    const world = await opened()
    const [here, there] = [place(world), place(world)]
    there.leave()
    await refuse(world, here)
    expect(here.said()).toBe(REFUSED)
  })

  it('is said for 6 s, and then drawn away, once', async () => {
    const world = await opened()
    const here = place(world)
    await refuse(world, here)
    expect(here.said()).toBe(REFUSED)
    await world.host.clock.advance(3000)
    expect(here.said()).toBe(REFUSED)
    await world.host.clock.advance(2999)
    expect([here.said(), here.drawn]).toEqual([REFUSED, 0])
    await world.host.clock.advance(1)
    expect([here.said(), here.drawn]).toEqual(['', 1])
    await world.host.clock.advance(60_000)
    expect(here.drawn).toBe(1)
  })

  it('is over with the next tap there, and said anew with its answer', async () => {
    const world = await opened()
    const here = place(world)
    await refuse(world, here)
    expect(here.said()).toBe(REFUSED)
    await world.host.clock.advance(5000)
    here.tap()
    expect([here.said(), here.drawn]).toEqual(['', 0])
    await world.tapAnd('deny')
    expect(here.said()).toBe(REFUSED)
    await world.host.clock.advance(5999)
    expect(here.said()).toBe(REFUSED)
  })

  it('moves to where the next tap is, and the first place is drawn without it', async () => {
    const world = await opened()
    const [here, there] = [place(world), place(world)]
    await refuse(world, here)
    here.said()
    await refuse(world, there)
    expect([here.said(), there.said()]).toEqual(['', REFUSED])
    expect([here.drawn, there.drawn]).toEqual([1, 0])
    await world.host.clock.advance(6000)
    expect([here.drawn, there.drawn]).toEqual([1, 1])
  })

  it('stays in front where something ends behind it, and is said there where nothing is in front', async () => {
    const world = await opened()
    const [behind, front] = [place(world), place(world)]
    behind.isInFront = false
    front.tap()
    await world.tapAnd('deny')
    const end = () => behind.tap({ isAnswered: true })
    end()
    expect([behind.said(), front.said()]).toEqual(['', REFUSED])
    front.isInFront = false
    end()
    expect([behind.said(), front.said()]).toEqual([REFUSED, ''])
  })

  it('goes with its page or component: nothing is drawn there any more', async () => {
    const world = await opened()
    const [here, there] = [place(world), place(world)]
    await refuse(world, here)
    here.said()
    there.leave()
    expect(here.said()).toBe(REFUSED)
    here.leave()
    expect(here.said()).toBe('')
    there.tap()
    await world.host.clock.advance(60_000)
    expect([here.drawn, there.drawn]).toEqual([0, 0])
  })
})

describe('a tap that nothing is said of', () => {
  it('gives way to the next tap, wherever that is', async () => {
    const world = await opened()
    const [here, there] = [place(world), place(world)]
    here.tap()
    here.tap()
    await refuse(world, there)
    expect([here.said(), there.said()]).toEqual(['', REFUSED])
  })

  it('goes with its page or component', async () => {
    const world = await opened()
    const here = place(world)
    here.tap()
    here.leave()
    await world.tapAnd('deny')
    expect(here.said()).toBe('')
  })
})

describe('what stood before the tap', () => {
  it('is not said again by a tap that is not answered yet', async () => {
    const world = await opened()
    await world.tapAnd('deny')
    const here = place(world)
    here.tap()
    expect(here.said()).toBe('')
  })

  it('is not said again by such a tap either where this client has no way', async () => {
    const world = await opened(eras.anonymous, { channels: ['chooseAvatar'] })
    expect(world.hint).toBe(NO_WAY)
    const here = place(world)
    here.tap()
    expect(here.said()).toBe('')
  })

  it('is said where it is the answer of that tap', async () => {
    const world = await opened()
    await world.tapAnd('deny')
    const here = place(world)
    here.tap({ isAnswered: true })
    expect(here.said()).toBe(REFUSED)
  })

  it('is over where the app’s server refused what was given, though the user refused nothing', async () => {
    const world = createWorld({
      host: eras.grey,
      auth: {
        channels: ['chooseAvatar'],
        uploadAvatar: () => Promise.reject(Object.assign(new Error(), { code: 'refused' })),
      },
    })
    await world.open()
    const here = place(world)
    here.tap()
    await world.tapAnd('allow')
    expect(world.state.profile.attempts).toBe(0)
    expect(here.said()).toBe('内容没有通过审核，换一个试试')
  })

  it('is over where the client turns out to have no way', async () => {
    const world = await opened(eras.anonymous)
    const here = place(world)
    here.tap()
    await world.tapAnd()
    expect(world.state.channel).toBe('none')
    expect(here.said()).toBe(NO_WAY)
  })

  it('is over where the app leaves the client no way, though nothing was refused', async () => {
    const world = await opened(eras.anonymous)
    const here = place(world)
    here.tap()
    world.auth.configure({ channels: ['chooseAvatar'] })
    expect(world.state).toMatchObject({ channel: 'none', profile: { attempts: 0 } })
    expect(here.said()).toBe(NO_WAY)
  })
})

describe('a tap on a phone button', () => {
  const phone = async () => {
    const world = createWorld({
      host: { ...eras.chooseAvatar, device: deviceWith() },
      auth: ({ options }) => options,
    })
    await world.open()
    return world
  }

  it('is answered by what became of the phone number, not of the profile', async () => {
    const world = await phone()
    const here = place(world)
    here.tap({ subject: 'phone' })
    expect(here.said()).toBe('')
    await world.tapPhone('deny')
    expect(here.said()).toBe(REFUSED)
  })

  it('says an old refusal again no more than another tap, also where another channel asks now', async () => {
    const world = await phone()
    await world.tapPhone('deny')
    const here = place(world)
    here.tap({ subject: 'phone' })
    await world.tapAnd()
    expect(world.state.channel).toBe('chooseAvatar')
    expect(here.said()).toBe('')
  })
})
