import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Socket } from 'node:net'
import { ApiError } from './errors'
import { describe, outcomeOf } from './log'

/** Whatever goes wrong is answered as `{ code, message }`. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | ApiError>(answerError)
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, () => {
    throw new ApiError('not-found', 'There is nothing at this address')
  })
}

export function answerError(
  raw: FastifyError | ApiError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const error = asApiError(raw)
  const { code, message, reason, statusCode, retryAfter } = error
  void reply.code(statusCode)
  const line = { ...outcomeOf(request, reply), code, reason }
  if (statusCode >= 500) request.log.error({ ...line, fault: describe(error) }, 'request failed')
  else request.log.info(line, 'request refused')
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
  if (code === 'unauthorized') reply.header('www-authenticate', 'Bearer')
  void reply.send({ code, message })
}

/** For what is no HTTP at all; Node leaves the socket to us. */
export function answerNoHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = NO_HTTP[error.code ?? ''] ?? '400 Bad Request'
  const body = JSON.stringify({ code: 'bad-request', message: 'This is not a request' })
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

const NO_HTTP: Partial<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

function asApiError(error: FastifyError | ApiError): ApiError {
  if (error instanceof ApiError) return error
  const cause = error
  // The validator's words name what the schema names, and never quote what was sent.
  if (error.validation) return new ApiError('bad-request', error.message, { cause })
  if (MULTIPART_LIMITS.has(error.code))
    return new ApiError('bad-request', 'Send one file, and nothing else', { cause })
  switch (error.statusCode) {
    case 413:
      return new ApiError('too-large', 'The body is too large', { cause })
    case 406:
    case 415:
      return new ApiError('unsupported-type', 'This content type is not read here', { cause })
  }
  const isMalformed = error.statusCode !== undefined && error.statusCode < 500
  return isMalformed
    ? new ApiError('bad-request', 'The request is malformed', { cause })
    : new ApiError('internal', 'The server failed', { cause })
}

/** @fastify/multipart answers these with 413, but it is the number that is wrong, not the size. */
const MULTIPART_LIMITS = new Set(['FST_PARTS_LIMIT', 'FST_FILES_LIMIT', 'FST_FIELDS_LIMIT'])
