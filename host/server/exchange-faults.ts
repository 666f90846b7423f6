import type { Code2SessionAnswer, MaybePromise } from './backend'
import { refusal, type WechatErrcode } from './errcodes'

export interface WechatFaults {
  /**
   * The next exchanges, one or `times`, answer this errcode, or nothing at all (`'network'`: the
   * promise rejects). The code is not used up by it.
   */
  fail(what: WechatErrcode | 'network', times?: number): void
  /** From now on every exchange takes this long, in ms; 0 takes it back. */
  delay(ms: number): void
}

export function createFaults(sleep = timer) {
  const queue: (WechatErrcode | 'network')[] = []
  let latency = 0

  const next = (answer: () => Code2SessionAnswer): MaybePromise<Code2SessionAnswer> => {
    const fault = queue.shift()
    if (fault === undefined) return answer()
    if (fault === 'network') return Promise.reject(new Error('The network failed, as asked'))
    return refusal(fault)
  }

  return {
    fail(what: WechatErrcode | 'network', times = 1): void {
      for (let n = 0; n < times; n += 1) queue.push(what)
    },
    delay(ms: number): void {
      latency = ms
    },
    /** Lets an exchange happen, or what was asked to happen instead. */
    through(answer: () => Code2SessionAnswer): MaybePromise<Code2SessionAnswer> {
      return latency > 0 ? sleep(latency).then(() => next(answer)) : next(answer)
    },
  }
}

function timer(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
