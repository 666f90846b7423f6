/** Bytes in use, after everything unused was collected. */
export function usedBytes(): number {
  if (!global.gc) throw new Error('This runs with --expose-gc')
  // Finalizers free more.
  global.gc()
  global.gc()
  return process.memoryUsage().heapUsed
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
