import { outerTimers } from './original-timers'
import { TimerQueue } from './timer-queue'

/** The time of the modelled client. */
export interface HostClock {
  /** Milliseconds since the epoch, as `Date.now()` says inside the app. */
  now: () => number
  /**
   * Lets `ms` milliseconds pass: timers run in order, and promise jobs between them. Rejects with
   * what a timer's callback threw, after the others ran. On real time it simply waits.
   */
  advance: (ms: number) => Promise<void>
  /** Moves `Date.now()` alone, in either direction, as a user who sets the device's clock. */
  jump: (ms: number) => void
}

/** What the rest of the client needs besides. */
export interface ClientClock extends HostClock {
  /** The time that WeChat itself goes by: no setting of the device's clock moves it. */
  steady: () => number
  /** `advance(0)` until nothing more is due. */
  settle: () => Promise<void>
  /** Runs `task` after `ms`; the answer cancels it. */
  after: (ms: number, task: () => void) => () => void
  /** The app's own `setTimeout` and `setInterval`. */
  start: (task: () => void, ms: number, repeat: boolean) => number
  stop: (id: number) => void
  /** Every timer dies with the app. */
  clear: () => void
}

export function createClock(time: 'virtual' | 'real', start: number | undefined): ClientClock {
  return time === 'real' ? realClock() : virtualClock(start ?? defaultStart)
}

const defaultStart = Date.UTC(2026, 6, 20, 1)

/** Without an end, timers that start each other at 0 ms would hold a test for ever. */
const mostAtOnce = 10_000

function virtualClock(start: number): ClientClock {
  const { turn } = outerTimers()
  const queue = new TimerQueue()
  let elapsed = 0
  let jumped = 0
  let work: Promise<void> = Promise.resolve()

  async function runUntil(target: number): Promise<void> {
    const errors: unknown[] = []
    await turn()
    let atOnce = 0
    for (let timer = queue.takeDue(target); timer; timer = queue.takeDue(target)) {
      atOnce = timer.due > elapsed ? 0 : atOnce + 1
      if (atOnce > mostAtOnce) throw new Error(`More than ${mostAtOnce} timers ran at once`)
      elapsed = Math.max(elapsed, timer.due)
      try {
        timer.task()
      } catch (error) {
        errors.push(error)
      }
      await turn()
    }
    elapsed = Math.max(elapsed, target)
    if (errors.length === 1) throw errors[0]
    if (errors.length > 1) throw new AggregateError(errors, 'Several callbacks threw')
  }

  /** One advance after the other, also when a test forgets to await the first. */
  function advance(ms: number): Promise<void> {
    const next = work.then(() => runUntil(elapsed + Math.max(0, ms)))
    work = next.catch(() => undefined)
    return next
  }

  return {
    now: () => start + elapsed + jumped,
    steady: () => start + elapsed,
    advance,
    settle: () => advance(0),
    jump: (ms) => {
      jumped += ms
    },
    after: (ms, task) => {
      const id = queue.add(elapsed + Math.max(0, ms), task)
      return () => queue.remove(id)
    },
    start: (task, ms, repeat) =>
      queue.add(elapsed + ms, task, repeat ? Math.max(1, ms) : undefined),
    stop: (id) => queue.remove(id),
    clear: () => queue.clear(),
  }
}

function realClock(): ClientClock {
  const outer = outerTimers()
  const queue = new TimerQueue()
  const running = new Map<number, unknown>()
  let jumped = 0

  function arm(id: number, ms: number): void {
    running.set(
      id,
      outer.setTimeout(() => {
        running.delete(id)
        const timer = queue.take(id)
        if (timer?.repeat !== undefined) arm(id, timer.repeat)
        timer?.task()
      }, ms),
    )
  }

  function add(task: () => void, ms: number, repeat?: number): number {
    const id = queue.add(outer.now() + ms, task, repeat)
    arm(id, ms)
    return id
  }

  function stop(id: number): void {
    queue.remove(id)
    outer.clearTimeout(running.get(id))
    running.delete(id)
  }

  return {
    now: () => outer.now() + jumped,
    steady: () => outer.now(),
    advance: (ms) => new Promise((resolve) => outer.setTimeout(resolve, ms)),
    settle: async () => {
      do {
        await outer.turn()
        await new Promise<void>((resolve) => outer.setTimeout(resolve, 0))
      } while (queue.nextDue() <= outer.now())
    },
    jump: (ms) => {
      jumped += ms
    },
    after: (ms, task) => {
      const id = add(task, ms)
      return () => stop(id)
    },
    start: (task, ms, repeat) => add(task, ms, repeat ? Math.max(1, ms) : undefined),
    stop,
    clear: () => {
      for (const id of [...running.keys()]) stop(id)
    },
  }
}
