import { queryObjects } from 'node:v8'
import type { Held } from './figures'

/** After everything unused was collected. */
export function heldNow(): Held {
  if (!global.gc) throw new Error('This runs with --expose-gc')
  global.gc()
  return {
    bytes: process.memoryUsage().heapUsed,
    objects: queryObjects(Object, { format: 'count' }),
  }
}

/** What more is held after each time, where something was done so many times in all. */
export function grownEach(measured: readonly Held[], times: number): Held {
  const grown = (key: keyof Held): number => {
    const { early, late } = earlyAndLate(measured.map((one) => one[key]))
    // From the middle of the first third to the middle of the last one.
    return (late - early) / ((times * 2) / 3)
  }
  return { bytes: grown('bytes'), objects: grown('objects') }
}

/**
 * The least of the first third and the least of the last third of some measurements: what is held is in both.
 * The first measurement is left out, since nothing is warm then.
 */
export function earlyAndLate(measured: readonly number[]): { early: number; late: number } {
  const warm = measured.slice(1)
  const third = Math.ceil(warm.length / 3)
  return { early: Math.min(...warm.slice(0, third)), late: Math.min(...warm.slice(-third)) }
}
