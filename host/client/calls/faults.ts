/** What an API answers when it fails. */
export interface NativeFailure {
  errMsg: string
  errno?: number
}

export type Fault =
  | { kind: 'fail'; failure: Partial<NativeFailure> }
  /** A success with exactly this result. */
  | { kind: 'reply'; result: unknown }
  /** No work and no answer. */
  | { kind: 'hang' }
  /** The work is done, and its answer never arrives. */
  | { kind: 'lose-answer' }

/** The faults that a test asked for, by the name of the API. */
export interface Faults {
  add: (api: string, fault: Fault, times: number) => void
  answerTwice: (api: string, times: number) => void
  delay: (api: string, ms: number) => void
  /** Removes every fault of this API, or of all. */
  clear: (api?: string) => void
  /** Takes the fault of the next call. Of several names, the first that has a fault counts. */
  take: (names: readonly string[]) => Fault | undefined
  /** Takes one of the answers that arrive twice. False if there is none. */
  takeAnswerTwice: (names: readonly string[]) => boolean
  delayOf: (names: readonly string[]) => number
}

export function createFaults(): Faults {
  const faults = new Map<string, { fault: Fault; timesLeft: number }[]>()
  const answersTwice = new Map<string, number>()
  const delays = new Map<string, number>()

  return {
    add: (api, fault, times) => {
      if ((fault.kind === 'hang' || fault.kind === 'lose-answer') && api.endsWith('Sync')) {
        throw new Error(`${api} answers at once: it can fail, but not hang or lose its answer`)
      }
      faults.set(api, [...(faults.get(api) ?? []), { fault, timesLeft: times }])
    },
    answerTwice: (api, times) => {
      answersTwice.set(api, times)
    },
    delay: (api, ms) => {
      delays.set(api, ms)
    },
    clear: (api) => {
      for (const byApi of [faults, answersTwice, delays]) {
        if (api === undefined) byApi.clear()
        else byApi.delete(api)
      }
    },
    take: (names) => {
      for (const name of names) {
        const next = faults.get(name)?.find(({ timesLeft }) => timesLeft > 0)
        if (next) {
          next.timesLeft -= 1
          return next.fault
        }
      }
      return undefined
    },
    takeAnswerTwice: (names) => {
      for (const name of names) {
        const timesLeft = answersTwice.get(name) ?? 0
        if (timesLeft > 0) {
          answersTwice.set(name, timesLeft - 1)
          return true
        }
      }
      return false
    },
    delayOf: (names) => names.map((name) => delays.get(name)).find((ms) => ms !== undefined) ?? 0,
  }
}
