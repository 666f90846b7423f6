import type { Auth, AuthFailure, UserInfo } from '../../../components/index'
import { createAnotherInstance } from './another-instance'
import type { Acts, AppStep, Copy, Part } from './life'
import { withParts } from './page'
import { albumPicture, typedName, userOf } from './people'
import { checkDraws } from './properties'
import { PLACEHOLDER } from './server'
import type { World } from './world'

/** The album, and a client that is late. */
const LONGEST_ANSWER = 16_000

/** The app's own code. */
export interface App {
  readonly acts: Acts<AppStep>
  /** What the app mounted last. */
  readonly parts: readonly Part[]
  /** Promises of the app that runs which have not settled. */
  readonly waiting: ReadonlySet<string>
  /** The app ends, and with it what it waits for. */
  ends(): void
}

export function createApp(world: World): App {
  const { host, model, witness, setup } = world
  let { parts } = setup
  let waiting = new Set<string>()
  let count = 0
  const another = createAnotherInstance(world)

  const auth = (by: Copy): Auth => world.screen[by === 'api' ? 'auth' : 'copy']()

  function begin(what: string, work: Promise<unknown>): void {
    const key = `${what} ${++count}`
    const here = waiting.add(key)
    const done = (): void => void here.delete(key)
    const { person } = model
    const fails = ({ code }: Partial<AuthFailure>): void => {
      done()
      const isOver = world.isForced || person !== model.person
      if (code === 'cancelled' && !isOver) world.report(`${what} was cancelled by no logout`)
    }
    work.then(done, fails)
  }

  function setProfile(by: Copy, to: (AppStep & { do: 'set the profile' })['to']): void {
    const nickName = typedName(model.person, 1000 + ++count)
    const avatarUrl = albumPicture(model.person, 1000 + count)
    const userInfo: UserInfo = {
      name: { nickName },
      picture: { avatarUrl },
      both: { nickName, avatarUrl },
      placeholder: PLACEHOLDER,
    }[to]
    if (to !== 'placeholder') model.names(userInfo)
    begin('setProfile', auth(by).setProfile(userInfo))
  }

  /** The next person takes the phone. */
  async function logout(by: Copy): Promise<void> {
    // What a person answered before is theirs, so it arrives before they go.
    if (world.elapsed() - witness.answeredAt < LONGEST_ANSWER) {
      await host.clock.advance(LONGEST_ANSWER)
    }
    witness.isOut = true
    witness.refusals = 0
    model.logsOut()
    Object.assign(host.user, userOf(model.person))
    begin('logout', auth(by).logout())
  }

  return {
    get parts() {
      return parts
    },
    get waiting() {
      return waiting
    },
    ends() {
      waiting = new Set()
      another.ends()
    },
    acts: {
      mount(step) {
        // A component cannot know that its page was hidden before it was mounted.
        if (world.isHidden) return
        checkDraws(world)
        parts = step.parts
        world.screen.setData(withParts(parts))
      },
      set({ data }) {
        if ('disabled' in data) world.isDisabled = data.disabled
        world.screen.setData(data)
      },
      login({ by, force }) {
        if (setup.hasServer) witness.isOut = false
        world.isForced ||= force
        begin('login', auth(by).login({ force }))
      },
      request: ({ by }) => begin('request', auth(by).request({ url: 'https://app.example.com/' })),
      refresh: ({ by }) => begin('refresh', auth(by).refresh()),
      'set the profile': ({ by, to }) => setProfile(by, to),
      logout: ({ by }) => logout(by),
      'another instance': ({ does }) => another.acts[does](),
    },
  }
}
