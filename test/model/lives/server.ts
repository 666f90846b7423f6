import type { Session } from '../../../components/index'
import { createServer, type Server } from '../../core/support/server'
import type { ServerFault } from './life'
import { isNobodys, maskedNumberOf, peopleIn, personOfNumber, userOf } from './people'
import type { Named } from './model'
import type { World } from './world'

/** The platform's grey portrait, as a server may have stored it once. */
export const PLACEHOLDER = {
  nickName: '微信用户',
  avatarUrl:
    'https://thirdwx.qlogo.cn/mmopen/vi_32/POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icRiccVGKSyXwibcPq4BWmiaIGuG1icwxaQX6grC9VemZoJ8rg/132',
}

/** In ms; longer than any life. */
const NEVER = 1e12

/** The app's server: an account for each person, which every login answers. */
export interface AppServer {
  readonly options: Server['options']
  /** A login code that WeChat gave for this person. */
  issued(code: string, person: number): void
  /** Whose token it is; `undefined`: nobody's. */
  ownerOf(token: string): number | undefined
  /** Did it give the person of now a token that ends then? In ms since the epoch. */
  gave(expiresAt: number | undefined): boolean
  /** Has it the number of this person? */
  hasNumberOf(person: number): boolean
  break(fault: ServerFault): void
}

export function createAppServer(world: World): AppServer {
  const { host, model, pictures } = world
  const server = createServer(host)
  server.delay = world.setup.serverDelay
  const { exchange, submitProfile, uploadAvatar, bindPhone, revoke } = server.options
  const codes = new Map<string, number>()
  const tokens = new Map<string, number>()
  /** The ends of the tokens of each person, by the phone's clock. */
  const ends = new Map<number, Set<number>>()
  const accounts = new Map<number, Named>()
  const hasNumberOf = (person: number): boolean => server.numbers.has(userOf(person).openid)

  /** Checks what leaves the phone: of this person, with a token of theirs, and real. */
  function receive(what: string, data: string, session?: Session): number {
    const owner = session ? tokens.get(session.token) : model.person
    const people = peopleIn(pictures.resolve(data))
    if (people.some((one) => one !== owner)) {
      world.report(`${what}: data of ${people.join()} with the token of ${String(owner)}`)
    }
    if (owner !== model.person) world.report(`${what}: the token of a user who logged out`)
    if (isNobodys(data)) world.report(`${what}: a placeholder is sent`)
    return model.person
  }

  return {
    issued: (code, person) => void codes.set(code, person),
    ownerOf: (token) => tokens.get(token),
    gave: (expiresAt) => !!ends.get(model.person)?.has(expiresAt ?? NaN),
    hasNumberOf,
    break(fault) {
      if (fault === 'up' || fault === 'down') server.isUp = fault === 'up'
      else if (fault === 'forgetful') server.forgetTokens()
      else if (fault === 'full of placeholders') accounts.set(model.person, PLACEHOLDER)
      else if (fault === 'refused by WeChat') host.server.fail(-1)
      else server.delay = { slow: 3000, lost: NEVER, quick: 0 }[fault]
    },
    options: {
      exchange: async (code) => {
        const person = codes.get(code) ?? NaN
        if (person !== model.person) world.report('exchange: the code of a user who logged out')
        server.userInfo = accounts.get(person)
        const answer = await exchange(code)
        tokens.set(answer.token, person)
        const expiresAt = host.clock.now() + answer.expiresIn * 1000
        ends.set(person, (ends.get(person) ?? new Set()).add(expiresAt))
        if (answer.userInfo) {
          const { userInfo: known = {} } = world.screen.auth().state.profile
          const isSame = (['nickName', 'avatarUrl'] as const).every(
            (key) => !known[key] || !answer.userInfo?.[key] || known[key] === answer.userInfo[key],
          )
          model.names(answer.userInfo)
          if (world.isForced && !isSame) model.mayBeAnother()
        }
        return hasNumberOf(person) ? { ...answer, number: maskedNumberOf(person) } : answer
      },
      submitProfile: async (payload, session) => {
        const person = receive('submitProfile', JSON.stringify(payload.userInfo), session)
        const { length } = server.accepted
        const answering = submitProfile(payload, session)
        const accepted = server.accepted[length]
        if (accepted) {
          // A user may really be called 微信用户, so beside a real picture the name alone is no proof.
          const before = accounts.get(person)
          const kept = before === PLACEHOLDER ? {} : before
          accounts.set(person, { ...kept, ...payload.userInfo })
          model.serverHas(payload.userInfo)
        }
        const verified = await answering
        if (verified) model.names(verified)
        return verified
      },
      uploadAvatar: async (path, session) => {
        receive('uploadAvatar', path, session)
        const url = await uploadAvatar(path, session)
        pictures.uploaded(path, url)
        return url
      },
      async bindPhone(code, session) {
        if (world.setup.hasServer && !session) world.report('bindPhone: without a session')
        if (session) receive('bindPhone', '', session)
        const sender = model.person
        const { number } = (await bindPhone(code, session)) ?? {}
        const person = personOfNumber(number ?? '')
        if (person !== sender) world.report(`bindPhone: the number of ${person} for ${sender}`)
        return { number }
      },
      revoke: (session) => revoke(session),
    },
  }
}
