import type { ClientClock } from './clock'
import { fakeTimersInPlace, standInFor, standInKey, standsIn } from './original-timers'

/** Puts the modelled client in the place of the world's own, and back. */
export interface Installer {
  install: () => () => void
  uninstall: () => void
}

export function createInstaller(clock: ClientClock, wx: object): Installer {
  let restore: (() => void)[] | undefined

  const put = (name: string, value: unknown): void => {
    const before = Object.getOwnPropertyDescriptor(globalThis, name)
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
    restore?.push(() => {
      if (before) Object.defineProperty(globalThis, name, before)
      else Reflect.deleteProperty(globalThis, name)
    })
  }

  const uninstall = (): void => {
    for (const undo of restore?.reverse() ?? []) undo()
    restore = undefined
  }

  return {
    install: () => {
      if (restore) return uninstall
      refuseUnlessFree()
      restore = []
      put('wx', wx)
      put('Date', dateOf(clock))
      put('setTimeout', standInFor(timer(clock, false), globalThis.setTimeout))
      put('setInterval', standInFor(timer(clock, true), globalThis.setInterval))
      const stop = (id: unknown): void => clock.stop(Number(id))
      put('clearTimeout', standInFor(stop, globalThis.clearTimeout))
      put(
        'clearInterval',
        standInFor((id: unknown) => stop(id), globalThis.clearInterval),
      )
      return uninstall
    },
    uninstall,
  }
}

function refuseUnlessFree(): void {
  if (fakeTimersInPlace()) {
    throw new Error(
      "host.install() cannot share the clock with the test runner's fake timers: two virtual clocks " +
        'would each wait for the other. Call jest.useRealTimers() (vi.useRealTimers()) first, and move ' +
        'time with host.clock.advance(ms).',
    )
  }
  if (standsIn(globalThis.setTimeout)) {
    throw new Error('Another host is installed: call its uninstall() before you install this one.')
  }
}

type Timer = (task: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => number

function timer(clock: ClientClock, repeat: boolean): Timer {
  return (task, ms, ...args) =>
    clock.start(() => task(...args), Math.max(0, Number(ms) || 0), repeat)
}

/** `Date` with another now; what it makes are the world's own dates. */
function dateOf(clock: ClientClock): DateConstructor {
  const outer = globalThis.Date
  const own: Partial<Record<string | symbol, unknown>> = {
    now: () => clock.now(),
    [standInKey]: outer,
  }
  return new Proxy(outer, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [clock.now()], newTarget) as Date,
    apply: () => new outer(clock.now()).toString(),
    get: (target, name, receiver) => own[name] ?? (Reflect.get(target, name, receiver) as unknown),
  })
}
