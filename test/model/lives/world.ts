import { createHost, type Host, type HostOptions } from '../../../host'
import { CLIENTS, phone } from '../../components/suite/support'
import type { Launch, Page, Screen } from '../../driver/driver'
import { createApp, type App } from './app'
import type { Setup } from './life'
import { createModel, type Model } from './model'
import { withParts } from './page'
import { createPictures, userOf, type Pictures } from './people'
import { check, checkDraws } from './properties'
import { createAppServer, type AppServer } from './server'
import { createWitness, type Witness } from './witness'

/** A phone, the app on it, its server, and all that is known of them. */
export interface World {
  readonly setup: Setup
  readonly host: Host
  readonly pictures: Pictures
  readonly model: Model
  readonly witness: Witness
  readonly server: AppServer
  readonly app: App
  /** The page of the app that runs. */
  screen: Screen
  /** Another page, or another app, is in front. */
  isHidden: boolean
  /** The phone took everything that it was to keep. */
  isStorageSafe: boolean
  /** A nickname may have been refused. */
  hasReviewFailed: boolean
  /** A button may not answer. */
  isButtonFaulty: boolean
  /** What must have come of the last step, when nothing is due any more. */
  readonly expectations: (() => void)[]
  /** Milliseconds since the life began, whatever the phone's clock says. */
  elapsed(): number
  /** Sets the phone's clock. */
  jump(ms: number): void
  /** Ends every fault of the client. */
  heal(): void
  /** Kills the app in whatever it does, and starts it again. */
  kill(): Promise<void>
  /** Something is not right. */
  report: (problem: string) => void
  /** Something happened that a reader of a failure wants to know. */
  note(fact: string): void
}

/** The phone of each kind. */
const PHONES: Record<Setup['client'], HostOptions> = {
  ...CLIENTS,
  agreed: { ...CLIENTS.today, device: phone(false, true) },
  /** Published before the platform's data was withdrawn: the button asks, after the agreement. */
  'old app': { ...CLIENTS.today, publishedAt: '2020-01-01' },
}

const macrotask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export function createWorld(
  page: Page,
  setup: Setup,
): World & { problems: string[]; notes: string[] } {
  const { storageOutOfOrder } = setup
  const host = createHost({
    ...PHONES[setup.client],
    user: userOf(0),
    limits: { storageOutOfOrder },
  })
  const begin = host.clock.now()
  let jumped = 0
  const problems: string[] = []
  const notes: string[] = []
  const elapsed = (): number => host.clock.now() - begin - jumped
  const pictures = createPictures(host)

  const world = {
    setup,
    host,
    pictures,
    model: createModel(pictures, elapsed),
    isHidden: false,
    isStorageSafe: true,
    hasReviewFailed: false,
    isButtonFaulty: false,
    expectations: [] as (() => void)[],
    problems,
    notes,
    elapsed,
    report: (problem: string) => void problems.push(problem),
    note: (fact: string) => void notes.push(fact),
    jump(ms: number) {
      jumped += ms
      host.clock.jump(ms)
    },
    heal() {
      world.isButtonFaulty = false
      host.heal()
      host.storage.drain()
    },
    async kill() {
      // What runs by itself runs to its end.
      await macrotask()
      world.expectations.length = 0
      check(world)
      world.model.ends(world.isStorageSafe)
      world.witness.restarts(world.isStorageSafe)
      world.app.ends()
      world.isHidden = false
      world.screen = world.screen.restart()
      world.screen.setData(withParts(world.app.parts))
      // What is known is right in the first frame.
      check(world)
    },
  } as World & { problems: string[]; notes: string[] }
  Object.assign(world, { witness: createWitness(world), server: createAppServer(world) })
  Object.assign(world, { app: createApp(world) })

  host.onPageLifetime((lifetime) => {
    if (lifetime === 'hide') world.screen.draws()
    else checkDraws(world)
    world.isHidden = lifetime === 'hide'
  })
  world.screen = page.firstFrame(host, launchOf(world))
  world.screen.setData(withParts(setup.parts))
  return world
}

/** What app.ts configures, by the copy of the package that it loads. */
const launchOf =
  ({ setup, server }: World): Launch =>
  (auth, copy) => {
    const { exchange, submitProfile, revoke, uploadAvatar } = server.options
    const api = setup.copyFirst ? copy() : auth
    api.configure({
      anonymous: { nickName: '游客' },
      channels: setup.byHand ? ['chooseAvatar'] : ['getUserInfo', 'chooseAvatar'],
      withCredentials: setup.withCredentials,
      ...(setup.hasServer && { exchange, submitProfile, revoke }),
      ...(setup.hasUpload && { uploadAvatar }),
    })
  }
