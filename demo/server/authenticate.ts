import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { ApiError } from './errors'
import type { Session, Sessions } from './sessions'

const BEARER = /^Bearer ([\w-]{43})$/i

const signedIn = new WeakMap<FastifyRequest, Session>()

/** A hook that lets only requests with a good token on, before any of their body is read. */
export function authenticate(sessions: Sessions): onRequestAsyncHookHandler {
  return async (request) => {
    const token = BEARER.exec(request.headers.authorization ?? '')?.[1]
    const session = token === undefined ? undefined : await sessions.find(token)
    if (!session) throw new ApiError('unauthorized', 'The token is missing, unknown or expired')
    signedIn.set(request, session)
  }
}

/** The session of a request that `authenticate` let on. */
export function sessionOf(request: FastifyRequest): Session {
  const session = signedIn.get(request)
  if (!session) throw new ApiError('unauthorized', 'The token is missing, unknown or expired')
  return session
}
