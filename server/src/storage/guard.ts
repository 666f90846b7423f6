import { performance } from 'node:perf_hooks'
import { ApiError } from '../errors'

/** What an operation does. A full disk fails writes only. */
export type Operation = 'read' | 'write'

export interface StorageWatch {
  /** Operations of this kind fail from now on. `cause` is undefined where they take too long. */
  failed: (operation: Operation, cause: unknown) => void
  /** They succeed again. */
  recovered: (operation: Operation) => void
}

/** In ms; how long an operation may take. */
const DEFAULT_TIMEOUT = 2_000
/** In ms without a failure. A full disk has room for one small write and not for the next. */
const RECOVERY_TIME = 10_000

/**
 * Bounds every operation of a storage, and says once that it fails and once that it recovered. The
 * deadline is our own, since a client's ends once a command is written: a storage that accepts and
 * does not answer would hold every request for ever.
 *
 * After a deadline, operations fail at once but for one at a time that tries, until anything is
 * answered: what waits for a silent storage would only become more.
 */
export class StorageGuard {
  watch: StorageWatch | undefined
  readonly #timeout: number
  readonly #reconnect: () => void
  /** When an operation of the kind failed last. */
  readonly #failedAt = new Map<Operation, number>()
  #isSilent = false
  #isTrying = false

  /** @param reconnect Called when a storage that was silent has not answered a second operation. */
  constructor(timeout = DEFAULT_TIMEOUT, reconnect: () => void = () => undefined) {
    this.#timeout = timeout
    this.#reconnect = reconnect
  }

  /**
   * Fails with a 503 where the operation fails or takes too long. What an operation returns at once is
   * returned at once: it needs no deadline.
   */
  run<T>(kind: Operation, operation: () => T | Promise<T>): T | Promise<T> {
    const isTrial = this.#isSilent
    if (isTrial && this.#isTrying) throw unavailable()
    let answer: T | Promise<T>
    try {
      answer = operation()
    } catch (cause) {
      this.#failed(kind, cause)
      throw unavailable()
    }
    if (answer instanceof Promise) return this.#settled(kind, answer, isTrial)
    this.#isSilent = false
    this.#succeeded(kind)
    return answer
  }

  #settled<T>(kind: Operation, answer: Promise<T>, isTrial: boolean): Promise<T> {
    this.#isTrying = isTrial
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#isSilent = true
        if (isTrial) {
          this.#isTrying = false
          this.#reconnect()
        }
        this.#failed(kind, undefined)
        reject(unavailable())
      }, this.#timeout)
      // An answer that comes late, even a failure, proves that the storage is there.
      const heard = () => {
        clearTimeout(timer)
        this.#isSilent = false
        if (isTrial) this.#isTrying = false
      }
      answer.then(
        (result) => {
          heard()
          this.#succeeded(kind)
          resolve(result)
        },
        (cause: unknown) => {
          heard()
          this.#failed(kind, cause)
          reject(unavailable())
        },
      )
    })
  }

  #failed(kind: Operation, cause: unknown): void {
    const isNew = !this.#failedAt.has(kind)
    this.#failedAt.set(kind, performance.now())
    if (isNew) this.watch?.failed(kind, cause)
  }

  #succeeded(kind: Operation): void {
    const failedAt = this.#failedAt.get(kind)
    if (failedAt === undefined || performance.now() - failedAt < RECOVERY_TIME) return
    this.#failedAt.delete(kind)
    this.watch?.recovered(kind)
  }
}

/** The cause goes to `StorageWatch`, once, and not into the log line of every request. */
function unavailable(): ApiError {
  return new ApiError('unavailable', 'The storage does not answer: try again')
}
