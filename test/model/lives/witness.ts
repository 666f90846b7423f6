import { noAllowance, type Allowance } from './events'
import { listenTo, type Answer } from './listen'
import type { World } from './world'

/** Calls of which one may run at a time, however many components wait for it. */
const SINGLE = ['login', 'checkSession', 'getSetting', 'getUserInfo', 'getPrivacySetting']
/** An answer that takes longer is not waited for, and changes nothing. In ms. */
const TIMEOUT = 10_000

/** What the client told the app, and what the app may do therefore. */
export interface Witness {
  /** The person logged out, and has done nothing since; nor has the app logged in. */
  isOut: boolean
  /** Another instance logs in, which does not know of this one's logins. */
  isLoginBeside: boolean
  /** Answers that gave nothing, since somebody was known or logged out. */
  refusals: number
  /** Phone answers that may have bound nothing, since the app started. */
  phoneRefusals: number
  /** Is this client's getUserInfo known to be withdrawn? `undefined`: the phone may have lost it. */
  isDemoted: boolean | undefined
  /** What the components may tell the page. */
  allowance: Allowance
  /** What the person tapped last, by its name. */
  tapped: string
  /** How many prompts were looked at. */
  seenPrompts: number
  /** When a question was opened, and when the agreement was refused; the last time. */
  askedAt: number
  privacyRefusedAt: number
  /** When the person answered, as long as the app has not heard it. */
  answeredAt: number
  /** The person says no. */
  refuses(errMsg?: string): void
  /** The app ends. `isStored`: the phone took everything that it was to keep. */
  ends(isStored: boolean): void
}

export function createWitness(world: World): Witness {
  const { host, model, server, pictures } = world
  /** What the app knows of the permission. */
  let scope: boolean | undefined
  /** When the calls began that have no answer. */
  let running = new Map<string, number>()

  const witness: Witness = {
    isOut: false,
    isLoginBeside: false,
    refusals: 0,
    phoneRefusals: 0,
    isDemoted: false,
    allowance: noAllowance(),
    tapped: '',
    seenPrompts: 0,
    askedAt: -Infinity,
    privacyRefusedAt: -Infinity,
    answeredAt: -Infinity,
    refuses(errMsg = '') {
      // A second tap while a question is open is no answer.
      if (errMsg.includes('in progress')) return
      witness.refusals += 1
      witness.allowance.rejects += 1
      if (!errMsg.includes('privacy permission')) return
      witness.isDemoted = true
      witness.privacyRefusedAt = world.elapsed()
    },
    ends(isStored) {
      running = new Map()
      scope = undefined
      witness.refusals = witness.phoneRefusals = 0
      witness.allowance = noAllowance()
      witness.askedAt = witness.answeredAt = -Infinity
      if (isStored) return
      witness.isOut = false
      witness.isDemoted = undefined
    },
  }

  /** @param facts the count of facts when the client was asked */
  function hearScope(authSetting: unknown, facts = model.facts): void {
    const told = (authSetting as Record<string, boolean> | undefined)?.['scope.userInfo']
    const isNews = facts === model.facts
    if (isNews) scope = told ?? scope
    const { source } = world.screen.auth().state.profile
    if (told === false && source === 'getUserInfo') model.isRevoked(isNews)
  }

  function hearUserInfo({ errMsg = '', userInfo }: Answer, isTap: boolean): void {
    const given = userInfo as { avatarUrl?: string } | undefined
    if (!given || !String(errMsg).endsWith(':ok')) {
      if (isTap) witness.refuses(String(errMsg))
    } else if (given.avatarUrl?.includes('POgEwh')) {
      witness.isDemoted = true
    } else if (isTap) {
      scope = true
      witness.isDemoted = false
      witness.refusals = 0
      witness.allowance.authorizes += 1
      model.grants(given)
    } else model.names(given)
  }

  /** A yes may come to nothing as well: the app's server does not answer, or refuses. */
  function hearPhone({ errMsg = '', code }: Answer): void {
    witness.phoneRefusals += 1
    if (code === undefined) witness.refuses(String(errMsg))
    else witness.allowance.rejects += 1
  }

  function checkCall(api: string, { header = {} }: Answer): void {
    const { report, elapsed } = world
    if (witness.isOut && /^(login|getUserInfo)$/.test(api)) report(`${api} after a logout`)
    const isBeside = api === 'login' && witness.isLoginBeside
    if (
      SINGLE.includes(api) &&
      !isBeside &&
      elapsed() - (running.get(api) ?? -Infinity) < TIMEOUT
    ) {
      report(`two ${api} at a time`)
    }
    if (api === 'getUserInfo' && scope !== true)
      report(`getUserInfo where scope is ${String(scope)}`)
    if (api === 'getUserInfo' && witness.isDemoted) report('getUserInfo where it was withdrawn')
    const { Authorization = '' } = header as { Authorization?: string }
    const owner = server.ownerOf(Authorization.replace('Bearer ', ''))
    if (api === 'request' && owner !== model.person) report(`the token of ${String(owner)} is sent`)
  }

  function hear(api: string, answer: Answer, facts: number): void {
    if (api === 'getSetting') hearScope(answer.authSetting, facts)
    if (api === 'getUserInfo') hearUserInfo(answer, false)
    if (api === 'getPrivacySetting' && answer.needAuthorization === true) witness.isDemoted = true
  }

  listenTo(host, [...SINGLE, 'request'], {
    call(api, options) {
      checkCall(api, options)
      const { person, facts } = model
      const since = world.elapsed()
      running.set(api, since)
      return (answer, isGood) => {
        if (running.get(api) === since) running.delete(api)
        if (api === 'login') server.issued(String(answer.code), person)
        if (isGood && world.elapsed() - since < TIMEOUT) hear(api, answer, facts)
      }
    },
    press() {
      const isInForm = witness.tapped.includes('profile-form')
      return (event, answer) => {
        witness.answeredAt = -Infinity
        const { avatarUrl, errMsg, authSetting } = answer
        if (event === 'getuserinfo') hearUserInfo(answer, true)
        if (event === 'opensetting') hearScope(authSetting)
        if (event === 'getphonenumber') hearPhone(answer)
        if (event !== 'chooseavatar' && event !== 'error') return
        if (typeof avatarUrl !== 'string') witness.refuses(String(errMsg))
        // The file is known while it is there.
        else if (isInForm) pictures.origin(avatarUrl)
        else {
          witness.allowance.authorizes += 1
          model.chooses(avatarUrl)
        }
      }
    },
  })
  return witness
}
