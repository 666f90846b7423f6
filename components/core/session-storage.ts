import { KEY, unwrap, wrap } from './envelope'
import type { Context } from './context'

/** A token and its life, in ms since the epoch. */
export interface StoredSession {
  token: string
  expiresAt: number
  /** When it was received: a clock that stands before this has been turned back. */
  at: number
}

/** What was stored; nothing of it is certain, and nothing is there where it cannot be read. */
export const readSession = (ctx: Context): Promise<Partial<StoredSession>> =>
  call(ctx, 'getStorage').then(
    ({ data }) => unwrap(data),
    () => ({}),
  )

export const writeSession = (ctx: Context, session: StoredSession): Promise<unknown> =>
  call(ctx, 'setStorage', { data: wrap(session) })

export const dropSession = (ctx: Context): Promise<unknown> => call(ctx, 'removeStorage')

function call({ platform, config }: Context, api: string, more?: object) {
  // Encrypted storage needs 2.21.3, and exists in the asynchronous APIs only.
  const [major = 0, minor = 0, patch = 0] = platform.info('SDKVersion').split('.').map(Number)
  const encrypt = major * 1e6 + minor * 1e3 + patch >= 2021003 && { encrypt: true }
  const options = Object.assign({ key: `${KEY}.session` }, encrypt, more)
  return platform.call<{ data?: unknown }>(api, options, config.timeout)
}
