// time/: the clock, its timers, and their installation on the global object. Knows no other room.
import { TestingError } from '../testing-error'
import { endlessTimers } from './endless-timers'
import { originalTimers } from './original-timers'
import { TimerQueue, type Timer } from './timer-queue'

/** The time of the modelled client. */
export interface HostClock {
  /** Milliseconds since the epoch, as `Date.now()` says inside the app. */
  now: () => number
  /**
   * Lets `ms` milliseconds pass. Timers run in order, and promise jobs run between them. If timer
   * callbacks throw, the other timers still run, and then the promise rejects with the error. On
   * real time this waits `ms` milliseconds.
   */
  advance: (ms: number) => Promise<void>
  /**
   * Lets time pass until a promise settles, from one timer to the next, and settles as it does. Rejects
   * with a TestingError `never-settled` where it does not within `limit` ms of this time, by default
   * 60 000, or where nothing is left that could settle it.
   */
  run: <T>(promise: Promise<T>, limit?: number) => Promise<T>
  /**
   * From now on whatever is due runs by itself, as soon as a test waits for anything: `await
   * auth.login()` does not hang. Time does not move by it. Real time always does so. Returns a function
   * that ends it.
   */
  keepSettling: () => () => void
  /** Moves `Date.now()` alone, in either direction, like a user who sets the device's clock. */
  jump: (ms: number) => void
}

/** The clock as the rest of the modelled client uses it. */
export interface ClientClock extends HostClock {
  /** Milliseconds since the epoch without what `jump` added: the time that WeChat's servers use. */
  unadjustedNow: () => number
  /** Repeats `advance(0)` until nothing more is due. */
  settle: () => Promise<void>
  /** Runs `task` after `ms` milliseconds. Returns a function that cancels it. */
  runAfter: (ms: number, task: () => void) => () => void
  /** Starts a timer of the app: `setTimeout`, or `setInterval` where `repeat` is true. */
  startTimer: (task: () => void, ms: number, repeat: boolean) => number
  stopTimer: (id: number) => void
  /** Stops every timer. */
  clearTimers: () => void
}

export function createClock(time: 'virtual' | 'real', startsAt: number | undefined): ClientClock {
  return time === 'real' ? createRealClock() : createVirtualClock(startsAt ?? defaultStart)
}

/** 2026-07-20 09:00 in Beijing. */
const defaultStart = Date.UTC(2026, 6, 20, 1)

/** Timers that start each other at 0 ms would otherwise block a test for ever. */
const maxChain = 1000

/** How long `run` waits by default, ms of virtual time. */
const defaultLimit = 60_000
/** How long real work, such as reading a file, may take when nothing virtual is due, ms of real time. */
const maxRealWork = 1000

function createVirtualClock(startsAt: number): ClientClock {
  const timers = originalTimers()
  const { nextMacrotask } = timers
  const queue = new TimerQueue()
  let elapsed = 0
  let jumped = 0
  let lastAdvance: Promise<void> = Promise.resolve()
  /** How many want whatever is due to run by itself. */
  let keepers = 0
  let isSettlingPlanned = false
  /** The timer that runs, or whose promise jobs do. */
  let running: Timer | undefined
  /** What threw while it ran by itself, and chains that were ended: an `advance` rejects with it. */
  const thrownMeanwhile: unknown[] = []

  async function runUntil(target: number): Promise<void> {
    const errors: unknown[] = []
    await nextMacrotask()
    for (let timer = queue.takeDue(target); timer; timer = queue.takeDue(target)) {
      elapsed = Math.max(elapsed, timer.dueAt)
      running = timer
      try {
        timer.task()
      } catch (error) {
        errors.push(error)
      }
      await nextMacrotask()
      running = undefined
    }
    elapsed = Math.max(elapsed, target)
    errors.push(...thrownMeanwhile.splice(0))
    if (errors.length === 1) throw errors[0]
    if (errors.length > 1) throw new AggregateError(errors, 'Several callbacks threw')
  }

  /** Advances run one after the other, also when a test forgets to await the first. */
  function advance(ms: number): Promise<void> {
    const thisAdvance = lastAdvance.then(() => runUntil(elapsed + Math.max(0, ms)))
    lastAdvance = thisAdvance.catch(() => undefined)
    return thisAdvance
  }

  function addTimer(task: () => void, ms: number, repeatEvery?: number): number {
    const depth = running && ms <= 0 ? running.depth + 1 : 0
    const id = queue.add(elapsed + Math.max(0, ms), task, repeatEvery, depth)
    if (depth > maxChain) {
      queue.remove(id)
      thrownMeanwhile.push(endlessTimers(maxChain))
    }
    planSettling()
    return id
  }

  function planSettling(): void {
    if (keepers === 0 || isSettlingPlanned || queue.nextDueAt() > elapsed) return
    isSettlingPlanned = true
    void nextMacrotask().then(() => {
      isSettlingPlanned = false
      return advance(0).catch((error: unknown) => void thrownMeanwhile.push(error))
    })
  }

  async function run<T>(promise: Promise<T>, limit = defaultLimit): Promise<T> {
    const outcome = { isPending: true }
    const markSettled = (): void => {
      outcome.isPending = false
    }
    promise.then(markSettled, markSettled)
    const latest = elapsed + limit
    const realLatest = timers.now() + maxRealWork
    await advance(0)
    while (outcome.isPending) {
      const next = queue.nextDueAt()
      if (next <= latest) await advance(next - elapsed)
      else if (next === Infinity && timers.now() < realLatest) await nextMacrotask()
      else {
        const reason =
          next === Infinity ? 'nothing is left that could settle it' : `${limit} ms passed`
        throw new TestingError('never-settled', `The promise did not settle: ${reason}.`)
      }
    }
    return promise
  }

  return {
    now: () => startsAt + elapsed + jumped,
    unadjustedNow: () => startsAt + elapsed,
    advance,
    settle: () => advance(0),
    run,
    keepSettling: () => {
      let isKept = true
      keepers += 1
      planSettling()
      return () => {
        if (isKept) keepers -= 1
        isKept = false
      }
    },
    jump: (ms) => {
      jumped += ms
    },
    runAfter: (ms, task) => {
      const id = addTimer(task, ms)
      return () => queue.remove(id)
    },
    startTimer: (task, ms, repeat) => addTimer(task, ms, repeat ? Math.max(1, ms) : undefined),
    stopTimer: (id) => queue.remove(id),
    clearTimers: () => queue.clear(),
  }
}

function createRealClock(): ClientClock {
  const timers = originalTimers()
  const queue = new TimerQueue()
  /** The original timer that runs each timer of the queue, by its id. */
  const runningTimers = new Map<number, unknown>()
  let jumped = 0

  function scheduleRun(id: number, ms: number): void {
    runningTimers.set(
      id,
      timers.setTimeout(() => {
        runningTimers.delete(id)
        const timer = queue.take(id)
        if (timer?.repeatEvery !== undefined) scheduleRun(id, timer.repeatEvery)
        timer?.task()
      }, ms),
    )
  }

  function addTimer(task: () => void, ms: number, repeatEvery?: number): number {
    const id = queue.add(timers.now() + ms, task, repeatEvery)
    scheduleRun(id, ms)
    return id
  }

  function stopTimer(id: number): void {
    queue.remove(id)
    timers.clearTimeout(runningTimers.get(id))
    runningTimers.delete(id)
  }

  return {
    now: () => timers.now() + jumped,
    unadjustedNow: () => timers.now(),
    advance: (ms) => new Promise((resolve) => timers.setTimeout(resolve, ms)),
    settle: async () => {
      do {
        await timers.nextMacrotask()
        await new Promise<void>((resolve) => timers.setTimeout(resolve, 0))
      } while (queue.nextDueAt() <= timers.now())
    },
    run: (promise) => promise,
    keepSettling: () => () => undefined,
    jump: (ms) => {
      jumped += ms
    },
    runAfter: (ms, task) => {
      const id = addTimer(task, ms)
      return () => stopTimer(id)
    },
    startTimer: (task, ms, repeat) => addTimer(task, ms, repeat ? Math.max(1, ms) : undefined),
    stopTimer,
    clearTimers: () => {
      for (const id of [...runningTimers.keys()]) stopTimer(id)
    },
  }
}
