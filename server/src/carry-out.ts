import type { Plan } from './account-plans'
import type { Outbox } from './outbox'
import type { Store } from './storage/store'

export type CarryOut = ReturnType<typeof createCarryOut>

/**
 * Makes what writes a plan of accounts, again where somebody else wrote meanwhile, and then delivers
 * its events.
 */
export function createCarryOut(store: Store, outbox: Outbox) {
  return async <Result>(plan: () => Promise<Plan<Result>>): Promise<Result> => {
    const { result, eventIds } = await store.transact(async () => {
      const { changes, result, events } = await plan()
      const heard = events.filter(({ event }) => outbox.isHeard(event))
      const entries = heard.map(({ eventId, event }) => outbox.entry(eventId, event))
      const eventIds = heard.map(({ eventId }) => eventId)
      return { changes: [...changes, ...entries], result: { result, eventIds } }
    })
    await outbox.deliver(eventIds)
    return result
  }
}
