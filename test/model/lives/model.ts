import type { AuthState } from '../../../components/index'
import { createClaim } from './claim'
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
  /** The platform gave the user's own data to a button. */
  grants(userInfo: Named): void
  /** The app's server, or the platform without a tap, named the user. */
  names(userInfo: Named): void
  /** The app's server has accepted this. */
  serverHas(userInfo: Named): void
  /** A picture was chosen at a button that keeps it at once. */
  chooses(avatarUrl: string): void
  /** The person tapped 保存, and saw this in the form. It may be refused where it is not `certain`. */
  saves(userInfo: Named, isCertain: boolean): void
  /** Counts what was said. Two equal counts mean that nobody said anything in between. */
  readonly facts: number
  /** The platform's data is withdrawn; `isCertain`: nothing was said that is newer. */
  isRevoked(isCertain: boolean): void
  logsOut(): void
  /** The app ends. `isStored`: the phone took everything that it was to keep. */
  ends(isStored: boolean): void
  /** Compares the state with what it has to be. Returns what is wrong. */
  look(profile: AuthState['profile']): string[]
}

export function createModel(pictures: Pictures, elapsed: () => number): Model {
  let person = 0
  const nickName = createClaim('the nickname', elapsed)
  const avatar = createClaim('the picture', elapsed)
  /** Can a next start show the picture of now? */
  let isLasting = true

  const each = (
    { nickName: name, avatarUrl }: Named,
    apply: (claim: typeof nickName, value: string) => void,
  ): void => {
    if (name) apply(nickName, name)
    if (avatarUrl) apply(avatar, pictures.origin(avatarUrl))
  }

  let facts = 0

  return {
    get person() {
      return person
    },
    get facts() {
      return facts
    },
    grants(userInfo) {
      facts += 1
      nickName.is(userInfo.nickName)
      avatar.is(userInfo.avatarUrl && pictures.origin(userInfo.avatarUrl))
    },
    names(userInfo) {
      facts += 1
      each(userInfo, (claim, value) => claim.may(value))
    },
    serverHas: (userInfo) => each(userInfo, (claim, value) => claim.serverHas(value)),
    chooses(avatarUrl) {
      facts += 1
      avatar.is(pictures.origin(avatarUrl), true)
    },
    saves(userInfo, isCertain) {
      facts += 1
      each(userInfo, (claim, value) => claim.saves(value, isCertain))
    },
    isRevoked(isCertain) {
      for (const claim of [nickName, avatar]) {
        if (isCertain) claim.is(undefined)
        else claim.may(undefined)
      }
    },
    logsOut() {
      person += 1
      nickName.logsOut()
      avatar.logsOut()
    },
    ends(isStored) {
      nickName.ends(isStored)
      avatar.ends(isStored && isLasting)
    },
    look({ userInfo, preview }) {
      const address = preview ?? userInfo?.avatarUrl
      isLasting = preview === undefined && !/tmp/.test(address ?? '')
      const problems = [
        nickName.look(userInfo?.nickName),
        avatar.look(address && pictures.origin(address)),
      ]
      return problems.filter((problem) => problem !== undefined)
    },
  }
}
