import { attempt, type MaybePromise } from '../../maybe-promise'
import type { ClientClock } from '../../time/clock'
import type { HostLimits } from '../limits'

/** When an asynchronous write reaches the storage: at once, or after a later write to the same key. */
export interface WriteOrder {
  /** Lets a write to one key land, now or later. */
  write: <T>(key: unknown, land: () => T) => MaybePromise<T>
  /** Lets a write to all keys land: it overtakes every write that waits. */
  writeAll: <T>(land: () => T) => T
  /** The app ends: the device completes what waits. */
  handleAppEnd: () => void
}

export function createWriteOrder(clock: ClientClock, limits: HostLimits): WriteOrder {
  /** The write that waits for each key: calling it lets it land. */
  const waitingWrites = new Map<unknown, () => void>()

  const landWaiting = (key: unknown): void => waitingWrites.get(key)?.()
  const landAllWaiting = (): void => {
    for (const land of [...waitingWrites.values()]) land()
  }
  const wait = <T>(key: unknown, land: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const landNow = (): void => {
        waitingWrites.delete(key)
        stopTimer()
        void attempt(land, resolve, reject)
      }
      const stopTimer = clock.runAfter(limits.storageOutOfOrder, landNow)
      waitingWrites.set(key, landNow)
    })

  return {
    write: (key, land) => {
      if (!waitingWrites.has(key)) return limits.storageOutOfOrder > 0 ? wait(key, land) : land()
      try {
        return land()
      } finally {
        landWaiting(key)
      }
    },
    writeAll: (land) => {
      try {
        return land()
      } finally {
        landAllWaiting()
      }
    },
    handleAppEnd: landAllWaiting,
  }
}
