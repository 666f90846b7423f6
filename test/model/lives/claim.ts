/** A nickname is reviewed for 1.5 s at most, and its field is read for 1.5 s at most. */
const LONGEST_SAVE = 3100

/** What is saved in a form: it counts when the review of the nickname is over. */
interface Save {
  value: string
  /** When it is there at the latest. */
  by: number
  /** Something newer was said meanwhile: either of the two may stay. */
  isOvertaken: boolean
}

/** What the nickname, or the picture, has to be: by what was said, and who said it. */
export interface Claim {
  /** Somebody whose word ends all others: the person at a button, or a logout. */
  is(value: string | undefined, byHand?: boolean): void
  /** The library may take this, unless the person knows better. `undefined`: it may forget. */
  may(value: string | undefined): void
  /** The person tapped 保存, and saw this in the form. It may be refused where it is not `certain`. */
  saves(value: string, isCertain: boolean): void
  /** The app's server has accepted this. */
  serverHas(value: string): void
  /** The app ends. Where the phone did not keep what was last, an earlier value or none comes back. */
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
  const possible = new Set<string | undefined>()
  const serverValues = new Set<string>()
  /** What it was since the last logout. */
  const earlier = new Set<string | undefined>()

  /** What the person gave by hand, and no server has, is the person's alone to change. */
  const isProtected = (): boolean => isByHand && known !== undefined && !serverValues.has(known)
  const overtake = (): void => {
    for (const save of saves) save.isOvertaken = true
  }

  const claim: Claim = {
    is(value, byHand = false) {
      overtake()
      possible.clear()
      known = value
      isByHand = byHand
    },
    may(value) {
      if (value === undefined || !isProtected()) possible.add(value)
    },
    saves(value, isCertain) {
      overtake()
      saves.push({ value, by: elapsed() + LONGEST_SAVE, isOvertaken: !isCertain })
    },
    serverHas: (value) => void serverValues.add(value),
    ends(isKept) {
      for (const { value } of saves) possible.add(value)
      saves = []
      if (!isKept) for (const value of earlier.add(undefined)) possible.add(value)
    },
    logsOut() {
      claim.is(undefined)
      saves = []
      serverValues.clear()
      earlier.clear()
    },
    look(found) {
      const done = saves.filter(({ by }) => elapsed() >= by)
      saves = saves.filter(({ by }) => elapsed() < by)
      const certain = done.find(({ isOvertaken }) => !isOvertaken)
      if (certain) {
        known = certain.value
        isByHand = true
        possible.clear()
      }
      const isSaved = (value: string | undefined): boolean =>
        [...saves, ...done].some((save) => save.value === value)
      const isRight = found === known || possible.has(found) || isSaved(found)
      const expected = [known, ...possible, ...saves.map(({ value }) => value)].map(String)
      const problem = isRight
        ? undefined
        : `${name} is ${String(found)}, not ${expected.join(' or ')}`
      if (found !== known) {
        isByHand = isSaved(found)
        known = found
      }
      saves = saves.filter(({ value }) => value !== found)
      possible.clear()
      earlier.add(found)
      return problem
    },
  }
  return claim
}
