/**
 * The environment's own timers. An installed host replaces the global ones, and each replacement
 * keeps the original. Fake timers of a test runner are recognised by the marks they leave.
 */
export interface OriginalTimers {
  now(): number
  setTimeout(task: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
  /** Resolves in a later macrotask, after every pending promise job. */
  nextMacrotask: () => Promise<void>
}

export function originalTimers(): OriginalTimers {
  const setTimeout = originalOf(globalThis.setTimeout)
  const clearTimeout = originalOf(globalThis.clearTimeout)
  const setImmediate = (globalThis as { setImmediate?: (task: () => void) => unknown }).setImmediate
  const date = originalOf(globalThis.Date)
  return {
    now: () => date.now(),
    setTimeout: (task, ms) => setTimeout(task, ms),
    clearTimeout: (timer) => clearTimeout(timer as number),
    nextMacrotask: () =>
      new Promise((resolve) => {
        if (setImmediate) setImmediate(resolve)
        else setTimeout(resolve, 0)
      }),
  }
}

/** A host's replacement of a global keeps the original under this key. */
export const originalKey = Symbol.for('miniprogram-auth-kit.testing.replaced')

/** Stores in `replacement` the original that it replaces. */
export function replacementOf<T extends object>(replacement: T, replaced: object): T {
  return Object.defineProperty(replacement, originalKey, { value: originalOf(replaced) })
}

export function isReplacement(value: object): boolean {
  return originalOf(value) !== value
}

/** Are fake timers of a test runner (jest modern or legacy, sinon, vitest) installed? */
export function areFakeTimersInstalled(): boolean {
  const timer = globalThis.setTimeout as unknown as Record<string, unknown>
  const date = globalThis.Date as unknown as Record<string, unknown>
  return 'clock' in timer || '_isMockFunction' in timer || 'clock' in date || 'isFake' in date
}

function originalOf<T extends object>(current: T): T {
  return (current as { [originalKey]?: T })[originalKey] ?? current
}
