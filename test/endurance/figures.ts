import type { Memory } from '../../bench/server-process'

/** How often a whole run does each thing at least. */
export const WHOLE = { mounts: 10_000, changes: 100_000, sheets: 1_000 }
/** How long it keeps the server at work. */
export const MINUTES = 10

/** What a heap holds, or holds more than before. */
export interface Held {
  /** Of everything, also of the code that the engine makes while it warms up. */
  bytes: number
  /** Objects, arrays and functions. */
  objects: number
}

/** What is left after something was done so many times; what is held, of each time. */
export interface Left extends Held {
  times: number
  /** Who follows the state that did not before. */
  subscribers: number
}

export interface ChangesLeft extends Left {
  /** Characters of everything stored: after the first changes, and the most there was later. */
  stored: { early: number; most: number }
}

export interface SheetsLeft extends Left {
  /** Files of avatars on the phone. */
  avatarFiles: number
}

/** The load of the machine before and after. */
export type Load = readonly [before: number, after: number]

/** What one framework showed. */
export interface FrameworkEndured {
  framework: string
  load?: Load
  /** By tag; first what was written by hand. */
  mounts: Record<string, Left>
  changes: ChangesLeft
  sheets: SheetsLeft
}

export const ROUTES = ['GET /me', 'POST /session'] as const
export type Route = (typeof ROUTES)[number]

/** In ms. */
export interface Latency {
  p50: number
  p99: number
}

export interface EarlyLate {
  early: number
  late: number
}

export interface ServerEndured {
  minutes: number
  load?: Load
  requests: number
  /** In bytes: the least in the first third of the time, and in the last. */
  memory: Record<keyof Memory, EarlyLate>
  /** Of all answers. */
  latency: Record<Route, Record<'server' | 'reference', Latency>>
}

/** Of each part the last whole run. */
export interface EnduranceFigures {
  frameworks: readonly FrameworkEndured[]
  server?: ServerEndured
}
