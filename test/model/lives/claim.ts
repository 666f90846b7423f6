/** A nickname is reviewed for 1.5 s at most, and its field is read for 1.5 s at most. */
const LONGEST_SAVE = 3100

/** What is saved in a form: it counts when the review of the nickname is over. */
interface Save {
  value: string
  /** When it is there at the latest. */
  by: number
  /** Nothing newer was said, and no review can refuse it. */
  isCertain: boolean
}

/** What the nickname, or the picture, has to be: by what was said, and who said it. */
export interface Claim {
  /** Said by somebody whose word ends all others: the person at a button. */
  is(value: string | undefined, byHand?: boolean): void
  /** The library may take this, unless the person knows better. `undefined`: it may forget. */
  may(value: string | undefined): void
  saves(value: string, isCertain: boolean): void
  /** Another instance has stored this, and this one does not know of it before the next start. */
  isElsewhere(value: string | undefined): void
  /** The app's server has accepted this. */
  serverHas(value: string): void
  /** The app ends. What the phone did not keep may be something earlier, or nothing. */
  ends(isKept: boolean): void
  /** Nothing of it may be left. */
  logsOut(): void
  /** Compares what is there with what may be there. Returns what is wrong. */
  look(found: string | undefined): string | undefined
}

export function createClaim(name: string, elapsed: () => number): Claim {
  let known: string | undefined
  let isByHand = false
  let saves: Save[] = []
  /** What else it may be, until the next look. */
  const possible = new Set<string | undefined>()
  const serverValues = new Set<string>()
  /** All that it may have been since the last logout. */
  const earlier = new Set<string | undefined>()
  /** What another instance stored; not `isNewest`: something may have been said here since. */
  let elsewhere: { value: string | undefined; isNewest: boolean } | undefined

  const overtake = (): void => {
    for (const save of saves) save.isCertain = false
    if (elsewhere) elsewhere.isNewest = false
  }

  /** A save that was to be done by now is done, unless something newer was said. */
  function finishSaves(): void {
    for (const { value, isCertain } of saves.filter(({ by }) => elapsed() >= by)) {
      if (isCertain) claim.is(value, true)
      else possible.add(value)
    }
    saves = saves.filter(({ by }) => elapsed() < by)
  }

  const claim: Claim = {
    is(value, byHand = false) {
      overtake()
      possible.clear()
      known = value
      isByHand = byHand
      earlier.add(value)
    },
    may(value) {
      // What the person gave by hand, and no server has, is the person's alone to change.
      const isProtected = isByHand && known !== undefined && !serverValues.has(known)
      if (elsewhere) elsewhere.isNewest = false
      if (value !== undefined && isProtected) return
      // A save that reached the server is done, so this comes after it.
      for (const save of saves) if (serverValues.has(save.value)) save.isCertain = false
      possible.add(value)
      earlier.add(value)
    },
    saves(value, isCertain) {
      overtake()
      earlier.add(value)
      saves.push({ value, by: elapsed() + LONGEST_SAVE, isCertain })
    },
    isElsewhere(value) {
      earlier.add(value)
      elsewhere = { value, isNewest: saves.length === 0 }
    },
    serverHas: (value) => void serverValues.add(value),
    ends(isKept) {
      for (const { value } of saves) possible.add(value)
      saves = []
      if (elsewhere) {
        possible.add(elsewhere.isNewest ? elsewhere.value : known).add(elsewhere.value)
        known = elsewhere.value
        isByHand = false
      }
      elsewhere = undefined
      if (!isKept) for (const value of earlier.add(undefined)) possible.add(value)
    },
    logsOut() {
      claim.is(undefined)
      saves = []
      elsewhere = undefined
      serverValues.clear()
      earlier.clear()
    },
    look(found) {
      const isSaved = saves.some(({ value }) => value === found)
      finishSaves()
      const expected = [known, ...possible, ...saves.map(({ value }) => value)]
      const isRight = expected.includes(found)
      if (found !== known) {
        isByHand = isSaved
        if (elsewhere) elsewhere.isNewest = false
      }
      known = found
      saves = saves.filter(({ value }) => value !== found)
      possible.clear()
      earlier.add(found)
      return isRight ? undefined : `${name} is ${String(found)}, not ${expected.join(' or ')}`
    },
  }
  return claim
}
