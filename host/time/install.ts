import { TestingError } from '../testing-error'
import type { ClientClock } from './clock'
import {
  areFakeTimersInstalled,
  isReplacement,
  originalKey,
  replacementOf,
} from './original-timers'

/** Puts the modelled client and its time on the global object, and takes them off again. */
export interface Installer {
  install: () => () => void
  uninstall: () => void
}

/**
 * @param replacements Globals besides the clock that are replaced.
 * @param additions Globals that are added where the environment has none of them: a framework's own stay.
 */
export function createInstaller(
  clock: ClientClock,
  replacements: Record<string, unknown>,
  additions: Record<string, unknown>,
): Installer {
  let undoSteps: (() => void)[] | undefined

  const replaceGlobal = (name: string, value: unknown): void => {
    const before = Object.getOwnPropertyDescriptor(globalThis, name)
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
    undoSteps?.push(() => {
      if (before) Object.defineProperty(globalThis, name, before)
      else Reflect.deleteProperty(globalThis, name)
    })
  }

  const uninstall = (): void => {
    for (const undo of undoSteps?.reverse() ?? []) undo()
    undoSteps = undefined
  }

  return {
    install: () => {
      if (undoSteps) return uninstall
      refuseOtherClocks()
      undoSteps = []
      for (const [name, value] of Object.entries(replacements)) replaceGlobal(name, value)
      if (!Object.keys(additions).some((name) => name in globalThis)) {
        for (const [name, value] of Object.entries(additions)) replaceGlobal(name, value)
      }
      replaceGlobal('Date', createDate(clock))
      replaceGlobal('setTimeout', replacementOf(timerStarter(clock, false), globalThis.setTimeout))
      replaceGlobal('setInterval', replacementOf(timerStarter(clock, true), globalThis.setInterval))
      replaceGlobal('clearTimeout', replacementOf(timerStopper(clock), globalThis.clearTimeout))
      replaceGlobal('clearInterval', replacementOf(timerStopper(clock), globalThis.clearInterval))
      return uninstall
    },
    uninstall,
  }
}

/** Throws where something else controls the global clock already. */
function refuseOtherClocks(): void {
  if (areFakeTimersInstalled()) {
    throw new TestingError(
      'fake-timers',
      "A host (host.install(), createApp) cannot share the clock with the test runner's fake timers: two virtual clocks " +
        'would each wait for the other. Call jest.useRealTimers() (vi.useRealTimers()) first, and move ' +
        'time with host.clock.advance(ms).',
    )
  }
  if (isReplacement(globalThis.setTimeout)) {
    throw new TestingError(
      'other-host',
      'Another host is installed: before you install this one call app.close() if it is of createApp, and ' +
        'its uninstall() otherwise.',
    )
  }
}

type StartTimer = (task: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => number

/** In ms; a longer one overflows, and is none at all (developer.mozilla.org, Window/setTimeout). */
const MAX_DELAY = 2 ** 31 - 1

function timerStarter(clock: ClientClock, repeat: boolean): StartTimer {
  return (task, ms, ...args) => {
    const delay = Math.max(0, Number(ms) || 0)
    return clock.startTimer(() => task(...args), delay > MAX_DELAY ? 0 : delay, repeat)
  }
}

function timerStopper(clock: ClientClock): (id: unknown) => void {
  return (id) => clock.stopTimer(Number(id))
}

/** The environment's `Date`, with the clock's now. Its instances are ordinary dates. */
function createDate(clock: ClientClock): DateConstructor {
  const originalDate = globalThis.Date
  const replaced: Partial<Record<string | symbol, unknown>> = {
    now: () => clock.now(),
    [originalKey]: originalDate,
  }
  return new Proxy(originalDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [clock.now()], newTarget) as Date,
    apply: () => new originalDate(clock.now()).toString(),
    get: (target, name, receiver) =>
      replaced[name] ?? (Reflect.get(target, name, receiver) as unknown),
  })
}
