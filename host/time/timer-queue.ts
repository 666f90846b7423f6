export interface Timer {
  id: number
  due: number
  task: () => void
  /** Milliseconds to the next run, for an interval. */
  repeat?: number
}

/** Timers in the order they come due; of two due at once, the one that was set first. */
export class TimerQueue {
  private readonly timers = new Map<number, Timer>()
  private lastId = 0

  add(due: number, task: () => void, repeat?: number): number {
    this.lastId += 1
    const timer: Timer = { id: this.lastId, due, task }
    if (repeat !== undefined) timer.repeat = repeat
    this.timers.set(timer.id, timer)
    return timer.id
  }

  remove(id: number): void {
    this.timers.delete(id)
  }

  clear(): void {
    this.timers.clear()
  }

  nextDue(): number {
    return this.first()?.due ?? Infinity
  }

  /** The first timer due by `time`, taken out, or set again where it repeats. */
  takeDue(time: number): Timer | undefined {
    const timer = this.first()
    return timer && timer.due <= time ? this.take(timer.id) : undefined
  }

  take(id: number): Timer | undefined {
    const timer = this.timers.get(id)
    if (!timer) return undefined
    this.timers.delete(id)
    if (timer.repeat !== undefined) this.timers.set(id, { ...timer, due: timer.due + timer.repeat })
    return timer
  }

  private first(): Timer | undefined {
    let first: Timer | undefined
    for (const timer of this.timers.values()) {
      if (!first || timer.due < first.due || (timer.due === first.due && timer.id < first.id))
        first = timer
    }
    return first
  }
}
