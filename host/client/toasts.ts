import type { HostClock } from '../time/clock'

/** A short message that the client showed by itself. */
export interface Toast {
  readonly text: string
  /** `host.clock.now()` when it showed. */
  readonly at: number
}

export interface Toasts {
  readonly all: readonly Toast[]
  show: (text: string) => void
}

export function createToasts(clock: HostClock, log: (message: string) => void): Toasts {
  const all: Toast[] = []
  return {
    all,
    show: (text) => {
      all.push({ text, at: clock.now() })
      log(`[Toast] ${text}`)
    },
  }
}
