export interface Timer {
  id: number
  dueAt: number
  task: () => void
  /** Milliseconds between two runs, for an interval. */
  repeatEvery?: number
  /** How many timers started one another before it, without time passing. */
  depth: number
}

/** Timers in the order they come due. Of two that are due at the same time, the older comes first. */
export class TimerQueue {
  private readonly timers = new Map<number, Timer>()
  private lastId = 0

  add(dueAt: number, task: () => void, repeatEvery?: number, depth = 0): number {
    this.lastId += 1
    const timer: Timer = { id: this.lastId, dueAt, task, depth }
    if (repeatEvery !== undefined) timer.repeatEvery = repeatEvery
    this.timers.set(timer.id, timer)
    return timer.id
  }

  remove(id: number): void {
    this.timers.delete(id)
  }

  clear(): void {
    this.timers.clear()
  }

  /** When the first timer is due; `Infinity` if there is none. */
  nextDueAt(): number {
    return this.first()?.dueAt ?? Infinity
  }

  /** Takes the first timer that is due by `time`. An interval is put back for its next run. */
  takeDue(time: number): Timer | undefined {
    const timer = this.first()
    return timer && timer.dueAt <= time ? this.take(timer.id) : undefined
  }

  take(id: number): Timer | undefined {
    const timer = this.timers.get(id)
    if (!timer) return undefined
    this.timers.delete(id)
    if (timer.repeatEvery !== undefined) {
      this.timers.set(id, { ...timer, dueAt: timer.dueAt + timer.repeatEvery })
    }
    return timer
  }

  private first(): Timer | undefined {
    let first: Timer | undefined
    for (const timer of this.timers.values()) {
      if (
        !first ||
        timer.dueAt < first.dueAt ||
        (timer.dueAt === first.dueAt && timer.id < first.id)
      )
        first = timer
    }
    return first
  }
}
