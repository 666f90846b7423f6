import { attempt, STORAGE_KEY, toAuthFailure, unwrapStored, wrapStored } from '../client/client'
import { fieldOf, fieldsOf } from '../state/fields'
import { cleanPhoneNumber } from '../state/phone-number'
import type { ReceivedSession } from './held-session'
import type { Context } from '../context'
import type { Session } from '../options'

/** A session as it lies in the storage. */
export interface StoredSession extends ReceivedSession {
  /**
   * Whose session it is. The plain storage names the generation of the user of now, and a session of
   * another generation is nobody's: a storage may fail, hang, or let an earlier write land last.
   */
  generation: string
}

/** The stored session. Its writes wait for each other, and never reject. */
export interface SessionStorage {
  /** What is stored; nothing where it cannot be read. Comes before any write. */
  read(): Promise<StoredSession | undefined>
  /** Is this the session of the user of now? */
  isOfUser(session: StoredSession): boolean
  /** Stores a session of the user of now. A user who ends first leaves nothing. */
  write(session: ReceivedSession): void
  remove(): Promise<unknown>
  /** Sessions that have ended, which the app's server has yet to be told. */
  unrevoked(): readonly Session[]
  addUnrevoked(session: Session): Promise<unknown>
  removeUnrevoked(session: Session): Promise<unknown>
}

export function createSessionStorage(context: Context): SessionStorage {
  const { client } = context
  let stored: StoredSession | undefined
  let unrevoked: Session[] = []
  let lastWrite: Promise<unknown> = Promise.resolve()
  let nextWrite: Promise<unknown> | undefined

  function call(api: string, data?: object) {
    // Encrypted storage needs base library 2.21.3, and exists in the asynchronous APIs only.
    const encrypt = client.isAtLeast('2.21.3') && { encrypt: true }
    const parameters = Object.assign({ key: `${STORAGE_KEY}.session` }, encrypt, data)
    return client.call(api, parameters, context.options.timeout)
  }

  const isOfUser = ({ generation }: StoredSession) =>
    generation === context.stored.sessionGeneration

  /** Stores what is to be stored when the write before it is done. */
  function save(): Promise<unknown> {
    const write = () => {
      nextWrite = undefined
      const session = stored && isOfUser(stored) ? stored : undefined
      if (!session && !unrevoked.length) return call('removeStorage')
      const rest = unrevoked.length ? { unrevoked } : {}
      const data = wrapStored(Object.assign({}, session, rest))
      return call('setStorage', { data }).catch((error: unknown) => {
        // On a full phone the token of a user who is gone must go all the same.
        if (!session) return call('removeStorage')
        throw error
      })
    }
    if (!nextWrite) {
      nextWrite = lastWrite = lastWrite.then(write).catch((error: unknown) => {
        context.track({ type: 'fail', code: toAuthFailure(error).code })
      })
    }
    return nextWrite
  }

  return {
    isOfUser,
    read: () =>
      call('getStorage').then(
        (answer) => {
          const data = unwrapStored(fieldOf(answer, 'data'))
          unrevoked = readUnrevoked(data, context).concat(unrevoked)
          stored = readStoredSession(data, context)
          return stored
        },
        () => undefined,
      ),
    write(session) {
      const generation =
        context.stored.sessionGeneration || `${client.now()}-${String(Math.random())}`
      // The plain storage comes first, and at once: the session is somebody's from then on.
      const { login: loginCount } = session
      context.updateStored(
        Object.assign({ sessionGeneration: generation }, loginCount && { loginCount }),
      )
      stored = Object.assign({}, session, { generation })
      void save()
    },
    remove() {
      stored = undefined
      return save()
    },
    unrevoked: () => unrevoked,
    addUnrevoked(session) {
      unrevoked = unrevoked.concat(session)
      return save()
    },
    removeUnrevoked(session) {
      unrevoked = unrevoked.filter(({ token }) => token !== session.token)
      return save()
    },
  }
}

/** What no login of ours can have stored is no session. */
function readStoredSession(data: unknown, { options }: Context): StoredSession | undefined {
  const given = fieldsOf(data, 'token', 'expiresAt', 'at', 'login', 'generation', 'number')
  const { token, expiresAt, at, login, generation } = given
  const isPossible =
    typeof token === 'string' &&
    token &&
    typeof generation === 'string' &&
    generation &&
    typeof at === 'number' &&
    typeof expiresAt === 'number' &&
    expiresAt <= at + options.sessionMaxAge * 1000
  if (!isPossible) return undefined
  const number = cleanPhoneNumber(given.number) || undefined
  const loginOrNone = typeof login === 'number' ? login : NaN
  return { token, expiresAt, at, login: loginOrNone, generation, number }
}

/** A session whose life is over needs no revocation. */
function readUnrevoked(data: unknown, { client }: Context): Session[] {
  const unrevoked = fieldOf(data, 'unrevoked')
  const given = attempt(() => Array.isArray(unrevoked) && Array.from(unrevoked as unknown[]))
  const sessions = (given || []).map((one) => fieldsOf(one, 'token', 'expiresAt'))
  return sessions.filter(
    ({ token, expiresAt }) =>
      token &&
      typeof token === 'string' &&
      typeof expiresAt === 'number' &&
      client.now() < expiresAt,
  ) as unknown as Session[]
}
