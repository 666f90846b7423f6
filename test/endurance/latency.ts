import { quantile } from '../../bench/components/statistics'
import type { Latency } from './figures'

/** One answer, in ms: when its request was sent, from the start of its turn on, and how long it took. */
export interface Answered {
  at: number
  took: number
}

/**
 * Of the answers of all turns together: the percentile of one turn says nothing of the whole time.
 *
 * @param start of each turn, in ms: what was sent then also opened a connection, and is left out
 */
export function latencyOf(turns: readonly (readonly Answered[])[], start: number): Latency {
  const taken = turns.flatMap((turn) =>
    turn.filter(({ at }) => at >= start).map(({ took }) => took),
  )
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) }
}
