import { createHash, randomBytes } from 'node:crypto'
import type { Identity } from './code2session'
import { seal, unseal } from './sealing'
import type { Store } from './storage/store'

export interface Session {
  openid: string
  token: string
  /** The key this session's payloads are encrypted with. */
  sessionKey: () => string
}

export interface SessionsOptions {
  store: Store
  now: () => number
  /** s; less than the 3 days a `session_key` is good for, or payloads outlive their key. */
  maxAge: number
}

export type Sessions = ReturnType<typeof createSessions>

/** Random tokens that expire and can be revoked; the storage knows only their hashes. */
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
    /** Undefined where the token is unknown, expired or revoked. */
    async find(token: string): Promise<Session | undefined> {
      const record = await store.get<SessionRecord>(keyOf(token))
      if (!record || record.expiresAt <= now()) return undefined
      const { openid, sealedKey } = record
      return { openid, token, sessionKey: () => unseal(sealedKey, token) }
    },
    /** Of two at once, one hears true. */
    revoke: (token: string): Promise<boolean> => store.delete(keyOf(token)),
  }
}

interface SessionRecord {
  openid: string
  sealedKey: string
  /** ms since the epoch. */
  expiresAt: number
}

function keyOf(token: string): string {
  return `session:${createHash('sha256').update(token).digest('base64url')}`
}
