import type { Auth, UserInfo } from '../../../components/index'
import type { AppStep } from './life'
import { albumPicture, peopleIn, typedName } from './people'
import type { World } from './world'

/** A login and its exchange end within their deadlines, 10 s each, and the storage has landed. */
const LONGEST_LOGIN = 25_000

/**
 * Another instance beside the one that the copies of the app share. They know of each other by what
 * they find in the storage, so each may overwrite, or bring back, what the other one stored.
 */
export interface AnotherInstance {
  readonly acts: Record<(AppStep & { do: 'another instance' })['does'], () => unknown>
  /** The app ends, and the instance with it. */
  ends(): void
}

export function createAnotherInstance(world: World): AnotherInstance {
  const { host, model, server, pictures, witness, setup } = world
  let instance: Auth | undefined
  let count = 2000

  function auth(): Auth {
    if (instance) return instance
    instance = world.screen.another()
    const exchange = async (code: string) => {
      const { token, expiresIn } = await server.options.exchange(code)
      return { token, expiresIn }
    }
    if (setup.hasServer) instance.configure({ exchange })
    return instance
  }

  function names(userInfo: UserInfo): void {
    void auth().setProfile(userInfo)
    const shown = auth().state.profile.userInfo
    // What it shows it has stored; it may know something that its user gave and no server has.
    const { nickName, avatarUrl } = userInfo
    if (nickName === shown?.nickName && avatarUrl === undefined) model.isElsewhere(userInfo)
    if (avatarUrl === shown?.avatarUrl && nickName === undefined) model.isElsewhere(userInfo)
  }

  return {
    acts: {
      name: () => names({ nickName: typedName(model.person, ++count) }),
      picture: () => names({ avatarUrl: albumPicture(model.person, ++count) }),
      async login() {
        if (!setup.hasServer) return
        witness.isOut = false
        witness.isLoginBeside = true
        auth()
          .login()
          .catch(() => undefined)
        await host.clock.advance(LONGEST_LOGIN)
        witness.isLoginBeside = false
      },
      logout() {
        model.logsOutElsewhere()
        void auth().logout()
        const kept = JSON.stringify(host.storage.peek('miniprogram-auth-kit') ?? '')
        if (peopleIn(pictures.resolve(kept)).length > 0)
          world.report(`kept after a logout: ${kept}`)
      },
    },
    ends() {
      instance = undefined
    },
  }
}
