import { createHash, randomBytes } from 'node:crypto'
import type { Identity } from './code2session'
import { seal, unseal } from './seal'
import type { Store } from './storage/store'

export interface Session {
  openid: string
  token: string
  /** Returns the `session_key` with which WeChat encrypts this session's payloads. */
  sessionKey: () => string
}

export interface SessionsOptions {
  store: Store
  now: () => number
  /**
   * In s. It must be less than the 3 days of a `session_key`, so that no session outlives its key.
   */
  maxAge: number
}

export type Sessions = ReturnType<typeof createSessions>

/** Issues random tokens that expire and can be revoked. Only their hashes are stored. */
export function createSessions({ store, now, maxAge }: SessionsOptions) {
  return {
    async open(identity: Identity): Promise<{ token: string; expiresIn: number }> {
      const token = randomBytes(32).toString('base64url')
      const record: SessionRecord = {
        openid: identity.openid,
        sealedKey: seal(identity.sessionKey, token),
        expiresAt: now() + maxAge * 1000,
      }
      await store.set(keyOf(token), record, maxAge * 1000)
      return { token, expiresIn: maxAge }
    },
    /** Returns undefined where the token is unknown, expired or revoked. */
    async find(token: string): Promise<Session | undefined> {
      const record = await store.get<SessionRecord>(keyOf(token))
      if (!record || record.expiresAt <= now()) return undefined
      const { openid, sealedKey } = record
      return { openid, token, sessionKey: () => unseal(sealedKey, token) }
    },
    /** Resolves to true for only one of several calls at once. */
    revoke: (token: string): Promise<boolean> => store.delete(keyOf(token)),
  }
}

interface SessionRecord {
  openid: string
  sealedKey: string
  /** In ms since the epoch. */
  expiresAt: number
}

function keyOf(token: string): string {
  return `session:${createHash('sha256').update(token).digest('base64url')}`
}
