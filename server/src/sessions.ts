import { hash, randomBytes } from 'node:crypto'
import type { Account, AccountIdentity } from './account-record'
import type { Accounts } from './accounts'
import { seal, unseal } from './seal'
import type { Store } from './storage/store'

export interface Session {
  token: string
  /** The account as it was found for this request. */
  account: Account
  /** The mini-program in which the session was opened. */
  appId: string
  /** Returns what WeChat said of the user when the session was opened. */
  secrets: () => SessionSecrets
}

export interface SessionSecrets {
  openid: string
  /** The key with which WeChat encrypts this session's payloads. */
  sessionKey: string
}

export interface SessionsOptions {
  store: Store
  accounts: Accounts
  /** The mini-programs of this server. A session of another one is unknown here. */
  appIds: string[]
  now: () => number
  /**
   * In s. It must be less than the 3 days of a `session_key`, so that no session outlives its key.
   */
  maxAge: number
}

export type Sessions = ReturnType<typeof createSessions>

/**
 * Issues random tokens that expire and can be revoked. Only their hashes are stored. A session belongs
 * to its account by an epoch of the account: where that is replaced or the account is deleted, every
 * session of it has ended, whenever and wherever it was opened.
 */
export function createSessions({ store, accounts, appIds, now, maxAge }: SessionsOptions) {
  return {
    async open(
      { id, record }: Account,
      { appId, openid }: AccountIdentity,
      sessionKey: string,
    ): Promise<{ token: string; expiresIn: number }> {
      const token = randomBytes(32).toString('base64url')
      const secrets: SessionSecrets = { openid, sessionKey }
      const session: SessionRecord = {
        accountId: id,
        epoch: record.sessionEpochs[0],
        appId,
        sealed: seal(JSON.stringify(secrets), token),
        expiresAt: now() + maxAge * 1000,
      }
      await store.set(keyOf(token), session, maxAge * 1000)
      return { token, expiresIn: maxAge }
    },
    /** Returns undefined where the token is unknown, expired or revoked. */
    async find(token: string): Promise<Session | undefined> {
      const session = await store.get<SessionRecord>(keyOf(token))
      if (!session || session.expiresAt <= now()) return undefined
      if (!appIds.includes(session.appId)) return undefined
      const account = await accounts.find(session.accountId)
      if (!account?.record.sessionEpochs.includes(session.epoch)) return undefined
      const { appId, sealed } = session
      const secrets = () => JSON.parse(unseal(sealed, token)) as SessionSecrets
      return { token, account, appId, secrets }
    },
    /** Resolves to true for only one of several calls at once. */
    revoke: (token: string): Promise<boolean> => store.delete(keyOf(token)),
  }
}

interface SessionRecord {
  accountId: string
  epoch: string
  appId: string
  /** The secrets, which only the token opens: what is left of an ended session names nobody. */
  sealed: string
  /** In ms since the epoch. */
  expiresAt: number
}

function keyOf(token: string): string {
  return `session:${hash('sha256', token, 'base64url')}`
}
