import { AuthError, toAuthError } from '../client/client'
import { fieldOf } from '../state/fields'
import type { ServerDoor } from './door'
import type { Context } from '../context'
import type { Session } from '../options'
import type { RequestOptions, RequestResult, RequestWork } from '../request-options'

/** Told to the developer: without it the request would go out with no header at all. */
const AUTHORIZE_ANSWER = 'authorize must answer the header itself, not a promise of it'

/** `wx.request` with the token, by the one door. */
export function requestWithToken(
  context: Context,
  door: ServerDoor,
  options: RequestOptions,
): RequestWork<RequestResult> {
  const { client, logoutCount } = context
  const timeout = options.timeout || context.options.timeout
  const { authorize = setBearer, isUnauthorized } = context.options
  let task: unknown
  let isAborted = false
  let abort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    abort = () => {
      isAborted = true
      reject(abortedError())
      const abortTask = fieldOf(task, 'abort')
      if (typeof abortTask === 'function') abortTask.call(task)
    }
  })

  const isLoggedOut = () => context.stored.loggedOut || logoutCount !== context.logoutCount
  const abortedError = () => new AuthError('cancelled', 'request: aborted')
  const loggedOutError = () => new AuthError('not-granted', 'logged out; auth.login() undoes it')

  function send(session: Session): Promise<RequestResult> {
    if (isAborted) throw abortedError()
    const given = Object.assign({}, options.header)
    // An `authorize` may change what it is given, and answer nothing.
    const header = (authorize(given, session) as typeof given | undefined) || given
    if (fieldOf(header, 'then')) throw new AuthError('invalid', AUTHORIZE_ANSWER)
    const parameters = Object.assign({}, options, { timeout, header, complete: undefined })
    return client.call('request', parameters, timeout, (started) => {
      task = started
    })
  }

  function start(): Promise<RequestResult> {
    if (!options.url) throw new AuthError('invalid', 'request needs { url }')
    if (isLoggedOut()) throw loggedOutError()
    return door.send(
      send,
      (answer) =>
        fieldOf(answer, 'statusCode') === 401 || (!!isUnauthorized && isUnauthorized(answer)),
    )
  }

  const sending = new Promise<RequestResult>((resolve) => resolve(start()))
  const work = Promise.race([sending, aborted]).catch((thrown: unknown) => {
    const error = toAuthError(thrown, 'request')
    throw error.code === 'cancelled' && !isAborted && isLoggedOut() ? loggedOutError() : error
  })
  return Object.assign(work, { abort: () => abort() })
}

/** HTTP header names have no case: every spelling is the same header (RFC 9110, 5.1). */
function setBearer(given: Record<string, string>, { token }: Session): Record<string, string> {
  const header: Record<string, string> = {}
  for (const name of Object.keys(given)) {
    if (name.toLowerCase() !== 'authorization') header[name] = given[name] as string
  }
  header.Authorization = `Bearer ${token}`
  return header
}
