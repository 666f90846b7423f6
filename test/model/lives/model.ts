import type { AuthState } from '../../../components/index'
import { createClaim, type Claim } from './claim'
import type { Pictures } from './people'

/** A user as somebody names them. What is left out is not said. */
export interface Named {
  nickName?: string | undefined
  avatarUrl?: string | undefined
}

/**
 * Whom the app has to show: by what the person, the platform and the app's server said, and by
 * nothing that the library computes. A picture is what it was at first, wherever its file lies now.
 */
export interface Model {
  /** The number of the person who uses the phone. */
  readonly person: number
  /** Counts what was said. Two equal counts mean that nobody said anything in between. */
  readonly facts: number
  /** The platform gave the user's own data to a button. */
  grants(userInfo: Named): void
  /** The app's server, or the platform without a tap, named the user. */
  names(userInfo: Named): void
  /** Another instance has stored this, which is there at the next start; see `Claim`. */
  isElsewhere(userInfo: Named): void
  /** Another instance has heard a logout: at the next start nobody is known. */
  logsOutElsewhere(): void
  /** A login that the app forced named somebody: where they differ, nothing of who was known stays. */
  mayBeAnother(): void
  /** The app's server has accepted this. */
  serverHas(userInfo: Named): void
  /** A picture was chosen at a button that keeps it at once. */
  chooses(avatarUrl: string): void
  /** The person tapped 保存, and saw this in the form; not `isCertain`: it may be refused. */
  saves(userInfo: Named, isCertain: boolean): void
  /** The platform's data is withdrawn; not `isCertain`: something newer may have been said. */
  isRevoked(isCertain: boolean): void
  logsOut(): void
  /** The app ends. `isStored`: the phone took everything that it was to keep. */
  ends(isStored: boolean): void
  /** Compares the state with what it has to be. Returns what is wrong. */
  look(profile: AuthState['profile']): string[]
}

export function createModel(life: { pictures: Pictures; elapsed: () => number }): Model {
  const { pictures, elapsed } = life
  const nickName = createClaim('the nickname', elapsed)
  const avatar = createClaim('the picture', elapsed)
  const claims = [nickName, avatar]
  let person = 0
  let facts = 0
  /** Can a next start show the picture of now? */
  let isLasting = true

  /** Tells each claim what is said of it. */
  function say({ nickName: name, avatarUrl }: Named, tell: (claim: Claim, value: string) => void) {
    facts += 1
    if (name) tell(nickName, name)
    if (avatarUrl) tell(avatar, pictures.origin(avatarUrl))
  }

  return {
    get person() {
      return person
    },
    get facts() {
      return facts
    },
    grants(userInfo) {
      for (const claim of claims) claim.is(undefined)
      say(userInfo, (claim, value) => claim.is(value))
    },
    names: (userInfo) => say(userInfo, (claim, value) => claim.may(value)),
    isElsewhere: (userInfo) => say(userInfo, (claim, value) => claim.isElsewhere(value)),
    logsOutElsewhere() {
      for (const claim of claims) claim.isElsewhere(undefined)
    },
    mayBeAnother() {
      for (const claim of claims) claim.may(undefined)
    },
    serverHas: (userInfo) => say(userInfo, (claim, value) => claim.serverHas(value)),
    chooses: (avatarUrl) => say({ avatarUrl }, (claim, value) => claim.is(value, true)),
    saves: (userInfo, isCertain) => say(userInfo, (claim, value) => claim.saves(value, isCertain)),
    isRevoked(isCertain) {
      for (const claim of claims) {
        if (isCertain) claim.is(undefined)
        else claim.may(undefined)
      }
    },
    logsOut() {
      person += 1
      for (const claim of claims) claim.logsOut()
    },
    ends(isStored) {
      nickName.ends(isStored)
      avatar.ends(isStored && isLasting)
    },
    look({ userInfo, preview }) {
      const address = preview ?? userInfo?.avatarUrl
      // A temporary file dies with the app's process (official docs, open-ability/userProfile).
      isLasting = preview === undefined && !address?.includes('tmp')
      const problems = [
        nickName.look(userInfo?.nickName),
        avatar.look(address && pictures.origin(address)),
      ]
      return problems.filter((problem) => problem !== undefined)
    },
  }
}
