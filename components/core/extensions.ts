import type { Credentials } from './options'

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
  /** A gate needs a session: silently, and after a logout only by a tap. */
  openSession(byTap?: boolean): void
  /** Which login's `session_key` encrypts what the client sends now; 0: not certain. */
  stamp(): number
  /** The profile changed, by this answer. Answers the credentials that the server can decrypt. */
  changed(stamp: number, detail?: unknown): Credentials | undefined
  /** The lasting address of a chosen avatar; `undefined` where the app has none to give. */
  upload(tempFilePath: string): Promise<string> | undefined
}

const nothing = () => undefined

/** No server: what components do by themselves. */
export const none: Extensions = {
  start: nothing,
  retry: nothing,
  show: nothing,
  stamp: () => 0,
  changed: nothing,
  upload: nothing,
  openSession: () =>
    console.warn('[miniprogram-auth-kit] <login-gate need>: a session needs auth.configure()'),
}
