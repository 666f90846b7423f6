/** What an API answers when it fails. */
export interface NativeFailure {
  errMsg: string
  errno?: number
}

export type Fault =
  | { kind: 'fail'; failure: Partial<NativeFailure> }
  /** A success that says exactly this. */
  | { kind: 'reply'; result: unknown }
  | { kind: 'hang' }
  | { kind: 'lose' }

/** What a test does to the APIs, kept by their names. */
export interface Faults {
  add: (api: string, fault: Fault, times: number) => void
  answerTwice: (api: string, times: number) => void
  delay: (api: string, ms: number) => void
  /** Takes back everything said of this API, or of all. */
  clear: (api?: string) => void
  /** The fault of the next call, used up by asking. Of several names the first that has one counts. */
  take: (names: readonly string[]) => Fault | undefined
  takeTwice: (names: readonly string[]) => boolean
  delayOf: (names: readonly string[]) => number
}

export function createFaults(): Faults {
  const faults = new Map<string, { fault: Fault; left: number }[]>()
  const twice = new Map<string, number>()
  const delays = new Map<string, number>()

  return {
    add: (api, fault, times) => {
      if ((fault.kind === 'hang' || fault.kind === 'lose') && api.endsWith('Sync')) {
        throw new Error(`${api} answers at once: it can fail, but not hang or lose its answer`)
      }
      faults.set(api, [...(faults.get(api) ?? []), { fault, left: times }])
    },
    answerTwice: (api, times) => {
      twice.set(api, times)
    },
    delay: (api, ms) => {
      delays.set(api, ms)
    },
    clear: (api) => {
      for (const kept of [faults, twice, delays]) {
        if (api === undefined) kept.clear()
        else kept.delete(api)
      }
    },
    take: (names) => {
      for (const name of names) {
        const next = faults.get(name)?.find(({ left }) => left > 0)
        if (next) {
          next.left -= 1
          return next.fault
        }
      }
      return undefined
    },
    takeTwice: (names) => {
      for (const name of names) {
        const left = twice.get(name) ?? 0
        if (left > 0) {
          twice.set(name, left - 1)
          return true
        }
      }
      return false
    },
    delayOf: (names) => names.map((name) => delays.get(name)).find((ms) => ms !== undefined) ?? 0,
  }
}
