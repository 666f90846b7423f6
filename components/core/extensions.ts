import type { Credentials } from './options'
import type { AuthFailure } from './errors'

/**
 * Where the app's server joins in. The JS API fills these; a page that only declares components
 * loads none of the code behind them.
 */
export interface Extensions {
  /** The first component is there: what must run beside the silent check. */
  start(): Promise<unknown> | undefined
  /** Start is over: what did not reach the server last time. */
  retry(): void
  /** A page came to the front. */
  show(): void
  /** A gate needs a session: silently, and after a logout only by a tap. False: none to be had. */
  openSession(byTap?: boolean): boolean
  /** A person was asked. */
  asked(): void
  /** The profile changed, by this answer. Answers the credentials that the server can decrypt. */
  changed(detail?: unknown): Credentials | undefined
  /** Where a chosen avatar lives from now on; `undefined` where the app has no place for it. */
  upload(tempFilePath: string): Promise<Placed> | undefined
}

/** A chosen avatar's address; with an `error` it is not the lasting one, and is tried again. */
export interface Placed {
  avatarUrl: string
  error?: AuthFailure
}

const nothing = () => undefined

/** No server: what components do by themselves. */
export const none: Extensions = {
  start: nothing,
  retry: nothing,
  show: nothing,
  asked: nothing,
  changed: nothing,
  upload: nothing,
  openSession: () => false,
}
