import type { Client } from './wx'

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
export function paced(client: Client, interval: number, run: () => void): () => void {
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
