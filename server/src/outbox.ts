import type { AccountHooks } from './hooks'
import type { Change, Store } from './storage/store'

/** What remains to be done after a change of an account was written. */
export type OutboxEvent = { /** Events that come first. */ after: string[] } & (
  | { type: 'account'; id: string }
  | { type: 'merge'; from: string; into: string }
  | { type: 'delete'; id: string; uploads: string[] }
  | { type: 'uploads'; uploads: string[] }
)

export interface OutboxOptions {
  store: Store
  hooks: AccountHooks
  removeUploads: (names: string[]) => Promise<void>
  /** Receives the failure of a hook, which is called again later. */
  report: (error: unknown, type: OutboxEvent['type']) => void
}

export type Outbox = ReturnType<typeof createOutbox>

/** In ms; the time that a request, or the end of the server, waits for a hook. */
const MAX_WAIT = 2_000
const FIRST_RETRY = 1_000
const LAST_RETRY = 60_000
const SWEEP_INTERVAL = 3_600_000

/**
 * Delivers events at least once. An event is written together with the change that it tells of, and
 * removed after it was delivered, so that no crash between the two can lose it.
 */
export function createOutbox({ store, hooks, removeUploads, report }: OutboxOptions) {
  const running = new Map<string, Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  let isClosed = false

  /** Rejects where the event could not be delivered. */
  function deliver(eventId: string): Promise<void> {
    const started = running.get(eventId) ?? run(eventId).finally(() => running.delete(eventId))
    running.set(eventId, started)
    return started
  }

  async function run(eventId: string): Promise<void> {
    const event = await store.get<OutboxEvent>(keyOf(eventId))
    if (!event) return
    for (const earlier of event.after) await deliver(earlier)
    try {
      await handle(event, eventId)
    } catch (error) {
      report(error, event.type)
      throw error
    }
    await store.delete(keyOf(eventId))
  }

  async function handle(event: OutboxEvent, eventId: string): Promise<void> {
    if ('uploads' in event) await removeUploads(event.uploads)
    if (event.type === 'account') await hooks.onAccount?.(event.id)
    if (event.type === 'merge') await hooks.onMerge?.(event.from, event.into, eventId)
    if (event.type === 'delete') await hooks.onDelete?.(event.id)
  }

  async function deliverUntilDone(eventId: string, retryAfter = FIRST_RETRY): Promise<void> {
    try {
      await deliver(eventId)
    } catch {
      const next = Math.min(2 * retryAfter, LAST_RETRY)
      startTimer(retryAfter, () => void deliverUntilDone(eventId, next))
    }
  }

  /** Delivers what another process, or this one before its restart, left undone. */
  async function sweep(): Promise<void> {
    try {
      for (const key of await store.keys(keyOf('')))
        await atMost(MAX_WAIT, deliverUntilDone(key.slice(keyOf('').length)))
      startTimer(SWEEP_INTERVAL, () => void sweep())
    } catch {
      startTimer(LAST_RETRY, () => void sweep())
    }
  }

  function startTimer(ms: number, act: () => void): void {
    if (isClosed) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, ms)
    timers.add(timer.unref())
  }

  return {
    /** Is there anything to do? New accounts are many, so their events are written only for a hook. */
    isHeard: ({ type }: OutboxEvent): boolean =>
      type !== 'account' || hooks.onAccount !== undefined,
    /** Returns the entry that is written together with the change. */
    entry: (eventId: string, event: OutboxEvent): Change => ({
      key: keyOf(eventId),
      expected: undefined,
      next: event,
    }),
    /** Delivers written events. Resolves when that is done, or after 2 s while a hook goes on. */
    async deliver(eventIds: string[]): Promise<void> {
      if (eventIds.length > 0)
        await atMost(MAX_WAIT, Promise.all(eventIds.map((eventId) => deliverUntilDone(eventId))))
    },
    /** Delivers what was left undone, at once and every hour. Resolves after the first time. */
    start: (): Promise<void> => sweep(),
    async close(): Promise<void> {
      isClosed = true
      for (const timer of timers) clearTimeout(timer)
      await atMost(MAX_WAIT, Promise.allSettled(running.values()))
    },
  }
}

function keyOf(eventId: string): string {
  return `outbox:${eventId}`
}

/** @param work It must not reject. */
function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms).unref()
    void work.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
