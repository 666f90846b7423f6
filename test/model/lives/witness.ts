import type { Host } from '../../../host'
import type { ButtonPress } from '../../../host/person/buttons'
import { noAllowance, type Allowance } from './events'
import type { World } from './world'

type Options = Record<string, unknown> & {
  success?: (answer: Record<string, unknown>) => void
}
type Api = (options: Options) => unknown

/** Calls of which one may run at a time, however many components wait for it. */
const SINGLE = ['login', 'checkSession', 'getSetting', 'getUserInfo', 'getPrivacySetting']
/** An answer that takes longer is not waited for, and changes nothing. */
const TIMEOUT = 10_000

/** What the client told the app, and what the app may ask it therefore. */
export interface Witness {
  /** The person logged out, and has neither tapped nor has the app logged in since. */
  isOut: boolean
  /** Answers that gave nothing, since somebody was known or logged out. */
  refusals: number
  /** Is the getUserInfo of this client known to be withdrawn? `undefined`: the phone may have lost it. */
  isDemoted: boolean | undefined
  /** When a question was opened last. */
  askedAt: number
  /** What the components may tell the page. */
  allowance: Allowance
  /** When the privacy agreement was refused last. */
  privacyRefusedAt: number
  /** When the person answered last, as long as the app has not heard it. */
  inFlightSince: number
  /** The app starts again. `isStored`: the phone took everything that it was to keep. */
  restarts(isStored: boolean): void
}

/** Listens between the app and the client. */
export function createWitness(world: World): Witness {
  const { host, model } = world
  /** What the app knows of the permission. */
  let scope: boolean | undefined
  let running = new Map<string, number>()

  const witness: Witness = {
    isOut: false,
    refusals: 0,
    isDemoted: false,
    allowance: noAllowance(),
    askedAt: -Infinity,
    privacyRefusedAt: -Infinity,
    inFlightSince: -Infinity,
    restarts(isStored) {
      running = new Map()
      scope = undefined
      witness.refusals = 0
      witness.allowance = noAllowance()
      witness.askedAt = witness.inFlightSince = -Infinity
      if (isStored) return
      witness.isOut = false
      witness.isDemoted = undefined
    },
  }

  /** @param since the count of facts when the client was asked */
  function hearScope(authSetting: unknown, since = model.facts): void {
    const told = (authSetting as Record<string, boolean> | undefined)?.['scope.userInfo']
    const isNews = since === model.facts
    if (isNews) scope = told ?? scope
    const { source } = world.screen.auth().state.profile
    if (told === false && source === 'getUserInfo') model.isRevoked(isNews)
  }

  function hearUserInfo(detail: Record<string, unknown>, isTap: boolean): void {
    const { errMsg, userInfo } = detail as { errMsg?: string; userInfo?: { avatarUrl?: string } }
    if (!userInfo || !errMsg?.endsWith(':ok')) {
      if (isTap) refuse(errMsg)
      return
    }
    if (userInfo.avatarUrl?.includes('POgEwh')) {
      witness.isDemoted = true
    } else if (isTap) {
      scope = true
      witness.isDemoted = false
      witness.refusals = 0
      witness.allowance.authorizes += 1
      model.grants(userInfo)
    } else model.names(userInfo)
  }

  function refuse(errMsg = ''): void {
    if (errMsg.includes('in progress')) return
    witness.refusals += 1
    witness.allowance.rejects += 1
    if (!/privacy permission/.test(errMsg)) return
    witness.isDemoted = true
    witness.privacyRefusedAt = world.elapsed()
  }

  function checkCall(api: string, options: Options): void {
    if (world.witness.isOut && /^(login|getUserInfo)$/.test(api)) {
      world.report(`${api} by itself after a logout`)
    }
    const since = running.get(api) ?? -Infinity
    if (SINGLE.includes(api) && world.elapsed() - since < TIMEOUT)
      world.report(`two ${api} at once`)
    if (api === 'getUserInfo' && scope !== true) {
      world.report(`getUserInfo with a permission that is ${String(scope)}`)
    }
    if (api === 'getUserInfo' && witness.isDemoted) {
      world.report('getUserInfo on a client that answers with placeholders')
    }
    const { Authorization = '' } = (options.header ?? {}) as { Authorization?: string }
    const owner = world.server.ownerOf(Authorization.replace('Bearer ', ''))
    if (api === 'request' && owner !== model.person) {
      world.report(`request with the token of ${String(owner)}`)
    }
  }

  const hear: Partial<Record<string, (answer: Record<string, unknown>, facts: number) => void>> = {
    getSetting: ({ authSetting }, facts) => hearScope(authSetting, facts),
    getUserInfo: (answer) => hearUserInfo(answer, false),
    getPrivacySetting: ({ needAuthorization }) => {
      if (needAuthorization === true) witness.isDemoted = true
    },
  }

  function listen(api: string): void {
    const wx = host.wx as unknown as Record<string, Api>
    const call = wx[api]
    if (!call) return
    wx[api] = (options) => {
      checkCall(api, options)
      const since = world.elapsed()
      const { person, facts } = model
      running.set(api, since)
      const end = (): void => {
        if (running.get(api) === since) running.delete(api)
      }
      const success = (answer: Record<string, unknown>): void => {
        end()
        if (api === 'login') world.server.issued(String(answer.code), person)
        if (world.elapsed() - since < TIMEOUT) hear[api]?.(answer, facts)
        options.success?.(answer)
      }
      const fail = (failure: unknown): void => {
        end()
        ;(options.fail as ((failure: unknown) => void) | undefined)?.(failure)
      }
      return call({ ...options, success, fail })
    }
  }
  for (const api of [...SINGLE, 'request']) listen(api)

  const press = host.pressButton
  ;(host as { pressButton: Host['pressButton'] }).pressButton = (button) => {
    const isForm = String(button.attributes?.['hover-class']).startsWith('profile-form')
    const emit: ButtonPress['emit'] = (event, given) => {
      const detail = given as Record<string, unknown>
      witness.inFlightSince = -Infinity
      if (event === 'getuserinfo') hearUserInfo(detail, true)
      if (event === 'opensetting') hearScope(detail.authSetting)
      if (event === 'chooseavatar' && typeof detail.avatarUrl === 'string') {
        world.pictures.origin(detail.avatarUrl)
        if (!isForm) {
          witness.allowance.authorizes += 1
          model.chooses(detail.avatarUrl)
        }
      } else if (/chooseavatar|error/.test(event)) refuse(String(detail.errMsg))
      button.emit(event, detail)
    }
    press({ ...button, emit })
  }
  return witness
}
