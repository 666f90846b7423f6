type Start = (url: string | undefined) => Promise<void>

/**
 * Makes a function that requests a start of the mini-program. Starts run one at a time, and of the
 * requests that wait, the last one counts. The promise is fulfilled when no start is under way.
 */
export function createStartQueue(start: Start): (url?: string) => Promise<void> {
  let requested: { url: string | undefined } | undefined
  let running: Promise<void> | undefined

  async function runRequested(): Promise<void> {
    try {
      // Requests of the same turn are one start.
      await Promise.resolve()
      for (let next = requested; next; next = requested) {
        requested = undefined
        await start(next.url)
      }
    } finally {
      running = undefined
    }
  }

  return (url) => {
    requested = { url }
    return (running ??= runRequested())
  }
}
