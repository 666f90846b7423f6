import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { ApiError } from './errors'
import type { Session, Sessions } from './sessions'

const BEARER = /^Bearer ([\w-]{43})$/i

const sessionByRequest = new WeakMap<FastifyRequest, Session>()

/** Makes a hook that refuses requests without a valid token before their body is read. */
export function authenticate(sessions: Sessions): onRequestAsyncHookHandler {
  return async (request) => {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1]
    const session = token === undefined ? undefined : await sessions.find(token)
    if (!session) throw new ApiError('unauthorized', 'The token is missing, unknown or expired')
    sessionByRequest.set(request, session)
  }
}

/** Returns the session of a request that `authenticate` accepted. */
export function sessionOf(request: FastifyRequest): Session {
  const session = sessionByRequest.get(request)
  if (!session) throw new ApiError('unauthorized', 'The token is missing, unknown or expired')
  return session
}
