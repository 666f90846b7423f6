import type { Prompt } from '../person/prompts'
import type { NativeCall } from './calls/call-log'

/** What `host.watch` reports. */
export type HostEvent =
  | { type: 'call'; call: NativeCall }
  | { type: 'prompt'; prompt: Prompt }
  | { type: 'log'; message: string }

export type HostEventListener = (event: HostEvent) => void

export interface Watchers {
  report: HostEventListener
  /** Returns a function that removes the listener. */
  watch: (listener: HostEventListener) => () => void
}

export function createWatchers(): Watchers {
  const listeners = new Set<HostEventListener>()
  return {
    report: (event) => {
      for (const listener of [...listeners]) listener(event)
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
