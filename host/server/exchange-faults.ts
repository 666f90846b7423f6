import type { Code2SessionAnswer } from './backend'
import { errorAnswer, type WechatErrcode } from './errcodes'
import type { MaybePromise } from '../maybe-promise'

export interface WechatFaults {
  /**
   * The next exchange, or the next `times`, answer this errcode. With `'network'` the promise
   * rejects instead. The login code stays unused.
   */
  fail(fault: WechatErrcode | 'network', times?: number): void
  /** From now on every exchange takes `ms` milliseconds. 0 ends that. */
  delay(ms: number): void
}

export function createExchangeFaults(sleep = wait) {
  const queue: (WechatErrcode | 'network')[] = []
  let delayMs = 0

  const exchangeOrFault = (answer: () => Code2SessionAnswer): MaybePromise<Code2SessionAnswer> => {
    const fault = queue.shift()
    if (fault === undefined) return answer()
    if (fault === 'network') return Promise.reject(new Error('The network failed, as asked'))
    return errorAnswer(fault)
  }

  return {
    fail(fault: WechatErrcode | 'network', times = 1): void {
      for (let n = 0; n < times; n += 1) queue.push(fault)
    },
    delay(ms: number): void {
      delayMs = ms
    },
    /** Runs an exchange, or the fault that replaces it. */
    runExchange(answer: () => Code2SessionAnswer): MaybePromise<Code2SessionAnswer> {
      return delayMs > 0
        ? sleep(delayMs).then(() => exchangeOrFault(answer))
        : exchangeOrFault(answer)
    },
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
