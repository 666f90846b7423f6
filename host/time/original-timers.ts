/**
 * The timers of the world outside the modelled client. A host that is installed replaces the global
 * ones, so each replacement remembers what it stands for; fake timers of a test runner are told by
 * the marks they leave.
 */
export interface OuterTimers {
  now(): number
  setTimeout(task: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
  /** Resolves in a later macrotask, when every promise job is done. */
  turn: () => Promise<void>
}

export function outerTimers(): OuterTimers {
  const setTimeout = original(globalThis.setTimeout)
  const clearTimeout = original(globalThis.clearTimeout)
  const immediate = (globalThis as { setImmediate?: (task: () => void) => unknown }).setImmediate
  const date = original(globalThis.Date)
  return {
    now: () => date.now(),
    setTimeout: (task, ms) => setTimeout(task, ms),
    clearTimeout: (timer) => clearTimeout(timer as number),
    turn: () =>
      new Promise((resolve) => {
        if (immediate) immediate(resolve)
        else setTimeout(resolve, 0)
      }),
  }
}

/** Under this key a host's replacement of a global keeps what it replaces. */
export const standInKey = Symbol.for('miniprogram-auth-kit.testing.replaced')

export function standInFor<T extends object>(replacement: T, replaced: object): T {
  return Object.defineProperty(replacement, standInKey, { value: original(replaced) })
}

export function standsIn(global: object): boolean {
  return original(global) !== global
}

/** True while a test runner's fake timers (jest modern or legacy, sinon, vitest) are in place. */
export function fakeTimersInPlace(): boolean {
  const timer = globalThis.setTimeout as unknown as Record<string, unknown>
  const date = globalThis.Date as unknown as Record<string, unknown>
  return 'clock' in timer || '_isMockFunction' in timer || 'clock' in date || 'isFake' in date
}

function original<T extends object>(current: T): T {
  return (current as { [standInKey]?: T })[standInKey] ?? current
}
