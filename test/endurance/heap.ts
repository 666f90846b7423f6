import { queryObjects } from 'node:v8'
import type { EarlyLate, Held } from './figures'

/** After everything unused was collected. */
export function heldNow(): Held {
  if (!global.gc) throw new Error('This runs with --expose-gc')
  global.gc()
  return {
    bytes: process.memoryUsage().heapUsed,
    objects: queryObjects(Object, { format: 'count' }),
  }
}

/** What was held after so many times. Lists of numbers alone, which add no object as they grow. */
export type Measured = Record<'times' | keyof Held, readonly number[]>

/** What more is held after each time: it came between two measurements, and so many times were between them. */
export function grownEach({ times, bytes, objects }: Measured): Held {
  const grown = (held: readonly number[]): number => {
    const { early, late } = leastPlaces(held)
    const between = (all: readonly number[]): number => (all[late] ?? NaN) - (all[early] ?? NaN)
    return between(held) / between(times)
  }
  return { bytes: grown(bytes), objects: grown(objects) }
}

/** The least of the first third and the least of the last third of some measurements: what is held is in both. */
export function earlyAndLate(measured: readonly number[]): EarlyLate {
  const { early, late } = leastPlaces(measured)
  return { early: measured[early] ?? NaN, late: measured[late] ?? NaN }
}

/** Where they stand. The first measurement is left out, since nothing is warm then. */
function leastPlaces(measured: readonly number[]): EarlyLate {
  const third = Math.ceil((measured.length - 1) / 3)
  const leastOf = (start: number): number => {
    const some = measured.slice(start, start + third)
    return start + some.indexOf(Math.min(...some))
  }
  return { early: leastOf(1), late: leastOf(measured.length - third) }
}
