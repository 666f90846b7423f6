import type { Faults, NativeFailure } from './faults'

/** The methods of the host that break the APIs of `wx`, and repair them. */
export interface FaultControls {
  fail: (api: string, failure?: Partial<NativeFailure>, times?: number) => void
  reply: (api: string, result: unknown, times?: number) => void
  hang: (api: string, times?: number) => void
  lose: (api: string, times?: number) => void
  delay: (api: string, ms: number) => void
  answerTwice: (api: string, times?: number) => void
  remove: (api: string) => void
  heal: (api?: string) => void
}

export function createFaultControls(faults: Faults, wx: object): FaultControls {
  const removedApis = new Map<string, unknown>()

  return {
    fail: (api, failure = {}, times = 1) => faults.add(api, { kind: 'fail', failure }, times),
    reply: (api, result, times = 1) => faults.add(api, { kind: 'reply', result }, times),
    hang: (api, times = 1) => faults.add(api, { kind: 'hang' }, times),
    lose: (api, times = 1) => faults.add(api, { kind: 'lose-answer' }, times),
    delay: (api, ms) => faults.delay(api, ms),
    answerTwice: (api, times = 1) => faults.answerTwice(api, times),
    remove: (api) => {
      if (!(api in wx)) return
      removedApis.set(api, Reflect.get(wx, api))
      Reflect.deleteProperty(wx, api)
    },
    heal: (api) => {
      faults.clear(api)
      for (const [name, implementation] of removedApis) {
        if (api !== undefined && api !== name) continue
        Reflect.set(wx, name, implementation)
        removedApis.delete(name)
      }
    },
  }
}
