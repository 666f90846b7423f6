import { STORAGE_KEY, unwrapStored, wrapStored } from '../client/client'
import { fieldsOf } from '../state/state'
import type { ReceivedSession } from './held-session'
import type { Context } from '../context'

/** A session as it lies in the storage. */
export interface StoredSession extends ReceivedSession {
  /**
   * Whose session it is. The plain storage names the generation of the user of now, and a session of
   * another generation is nobody's: a storage may fail, hang, or let an earlier write land last.
   */
  generation: string
}

/** The stored session. Its writes wait for each other. */
export interface SessionStorage {
  /** What is stored; nothing where it cannot be read. */
  read(): Promise<Partial<StoredSession>>
  /** Is this the session of the user of now? */
  isOfUser(session: Partial<StoredSession>): boolean
  /** Stores a session of the user of now. A user who ends first leaves nothing. */
  write(session: ReceivedSession): Promise<unknown>
  remove(): Promise<unknown>
}

export function createSessionStorage(context: Context): SessionStorage {
  const { client } = context
  let lastWrite: Promise<unknown> = Promise.resolve()

  function call(api: string, data?: object) {
    // Encrypted storage needs base library 2.21.3, and exists in the asynchronous APIs only.
    const encrypt = client.isAtLeast('2.21.3') && { encrypt: true }
    const parameters = Object.assign({ key: `${STORAGE_KEY}.session` }, encrypt, data)
    return client.call(api, parameters, context.options.timeout)
  }

  function enqueue(work: () => Promise<unknown> | undefined): Promise<unknown> {
    const done = lastWrite.then(work)
    lastWrite = done.catch(() => undefined)
    return done
  }

  const isOfUser = ({ generation }: Partial<StoredSession>) =>
    !!generation && generation === context.stored.sessionGeneration

  return {
    isOfUser,
    read: () =>
      call('getStorage').then(
        (answer) => readStoredSession(unwrapStored(fieldsOf(answer, 'data').data), context),
        () => ({}),
      ),
    write(session) {
      const generation =
        context.stored.sessionGeneration || `${client.now()}-${String(Math.random())}`
      // The plain storage comes first, and at once: the session is somebody's from then on.
      context.updateStored({ sessionGeneration: generation, loginCount: session.login })
      const stored: StoredSession = Object.assign({}, session, { generation })
      return enqueue(() =>
        isOfUser(stored) ? call('setStorage', { data: wrapStored(stored) }) : undefined,
      )
    },
    remove: () => enqueue(() => call('removeStorage')),
  }
}

/** What no login of ours can have stored is no session. */
function readStoredSession(data: unknown, { options }: Context): Partial<StoredSession> {
  const given = fieldsOf(data, 'token', 'expiresAt', 'at', 'login', 'generation')
  const { token, expiresAt, at, login, generation } = given
  const isPossible =
    typeof token === 'string' &&
    token &&
    typeof generation === 'string' &&
    typeof at === 'number' &&
    typeof expiresAt === 'number' &&
    expiresAt > at &&
    expiresAt <= at + options.sessionMaxAge * 1000
  if (!isPossible) return {}
  return { token, expiresAt, at, login: typeof login === 'number' ? login : NaN, generation }
}
