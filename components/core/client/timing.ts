import { AuthError } from './errors'

/** Runs something later. */
export interface Timer {
  /** Runs once after `ms`; returns a function that cancels it. */
  after: (ms: number, run: () => void) => () => void
}

/**
 * What `work` answers. `work` may throw as well as reject.
 * @param ms the longest time it may take; 0: it waits for a person, who has no deadline
 * @param callName names the call for developers
 * @throws AuthError `timeout` when `work` is not done in time
 */
export function withDeadline<Result>(
  work: () => Result | PromiseLike<Result>,
  ms: number,
  callName: string,
  { after }: Timer,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onTimeout = () => reject(new AuthError('timeout', `${callName}: over ${ms} ms`))
    const cancelTimeout = ms ? after(ms, onTimeout) : () => {}
    void new Promise<Result>((done) => done(work())).then(resolve, reject).then(cancelTimeout)
  })
}

/** `work`, shared by all who call while it runs. */
export function singleFlight<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let flight: Promise<Result> | undefined
  return () => {
    if (!flight) {
      const end = () => void (flight = undefined)
      flight = work()
      flight.then(end, end)
    }
    return flight
  }
}

/** `run`, once for all who ask at the same time, never more often than `interval` ms, never missed. */
export function paced(
  client: Timer & { now: () => number },
  interval: number,
  run: () => void,
): () => void {
  let isPlanned = false
  let ranAt = -interval
  return () => {
    if (isPlanned) return
    isPlanned = true
    // A wait longer than the interval is a clock that was turned back; one below 0 is over.
    const wait = Math.min(interval, ranAt + interval - client.now())
    client.after(wait, () => {
      isPlanned = false
      ranAt = client.now()
      run()
    })
  }
}
