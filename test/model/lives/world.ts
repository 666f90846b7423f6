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

const PHONES: Record<Setup['client'], HostOptions> = {
  ...CLIENTS,
  /** The user has agreed to the privacy guide. */
  agreed: { ...CLIENTS.today, device: phone(false, true) },
  /** Published before the platform's data was withdrawn. */
  'old app': { ...CLIENTS.today, publishedAt: '2020-01-01' },
}

/** A phone, the app on it, its server, and all that is known of them. */
export class World {
  readonly host: Host
  readonly pictures: Pictures
  readonly model: Model
  readonly server: AppServer
  readonly witness: Witness
  readonly app: App
  /** The page of the app that runs. */
  screen: Screen
  /** Another page, or another app, is in front. */
  isHidden = false
  /** A forced login may find another user, which ends what was begun for the one before. */
  isForced = false
  /** The page disabled the components. */
  isDisabled = false
  /** The phone took everything that it was to keep. */
  isStorageSafe = true
  /** A nickname may have been refused. */
  hasReviewFailed = false
  /** A button may not answer. */
  isButtonFaulty = false
  /** What must have come of the last step, when nothing is due any more. */
  expectations: (() => void)[] = []
  /** What is not right, and what happened, for whoever reads a failure. */
  readonly problems: string[] = []
  readonly notes: string[] = []
  private readonly begin: number
  private jumped = 0

  constructor(
    page: Page,
    readonly setup: Setup,
  ) {
    const { client, storageOutOfOrder } = setup
    const limits = { storageOutOfOrder }
    this.host = createHost({ ...PHONES[client], user: userOf(0), limits })
    this.begin = this.host.clock.now()
    this.pictures = createPictures(this.host)
    this.model = createModel(this)
    this.server = createAppServer(this)
    this.witness = createWitness(this)
    this.app = createApp(this)
    this.host.onPageLifetime((lifetime) => {
      if (lifetime === 'hide') this.screen.draws()
      else checkDraws(this)
      this.isHidden = lifetime === 'hide'
    })
    this.screen = page.firstFrame(this.host, this.launch)
    this.screen.setData(withParts(setup.parts))
  }

  readonly report = (problem: string): void => void this.problems.push(problem)
  readonly note = (fact: string): void => void this.notes.push(fact)

  /** Milliseconds since the life began, whatever the phone's clock says. */
  readonly elapsed = (): number => this.host.clock.now() - this.begin - this.jumped

  /** Somebody sets the phone's clock. */
  jump(ms: number): void {
    this.jumped += ms
    this.host.clock.jump(ms)
  }

  /** Ends every fault of the client. */
  heal(): void {
    this.isButtonFaulty = false
    this.host.heal()
    this.host.storage.drain()
  }

  /** Kills the app in whatever it does, and starts it again. */
  async kill(): Promise<void> {
    // A process ends between two tasks, never within one.
    await new Promise<void>((resolve) => setImmediate(resolve))
    this.expectations = []
    check(this)
    this.model.ends(this.isStorageSafe)
    this.witness.ends(this.isStorageSafe)
    this.app.ends()
    this.isHidden = this.isDisabled = false
    this.screen = this.screen.restart()
    this.screen.setData(withParts(this.app.parts))
    // What is known is right in the first frame.
    check(this)
  }

  /** What app.ts does, with the copy of the package that it loads. */
  private readonly launch: Launch = (auth, copy) => {
    const { byHand, copyFirst, hasServer, hasUpload, withCredentials } = this.setup
    const { exchange, submitProfile, revoke, uploadAvatar, bindPhone } = this.server.options
    const api = copyFirst ? copy() : auth
    api.configure({
      // Not the placeholder's name, so that a placeholder is seen.
      anonymous: { nickName: '游客' },
      channels: byHand ? ['chooseAvatar'] : ['getUserInfo', 'chooseAvatar'],
      withCredentials,
      bindPhone,
      ...(hasServer && { exchange, submitProfile, revoke }),
      ...(hasUpload && { uploadAvatar }),
    })
  }
}
