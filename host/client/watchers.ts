import type { NativeCall } from './calls/call-log'
import type { Prompt } from '../person/prompts'

/** What `host.watch` tells, as it happens. */
export type HostEvent =
  | { type: 'call'; call: NativeCall }
  | { type: 'prompt'; prompt: Prompt }
  | { type: 'log'; message: string }

export type Tell = (event: HostEvent) => void

export interface Watchers {
  tell: Tell
  /** The answer ends the watching. */
  watch: (listener: Tell) => () => void
}

export function createWatchers(): Watchers {
  const listeners = new Set<Tell>()
  return {
    tell: (event) => {
      for (const listener of [...listeners]) listener(event)
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
