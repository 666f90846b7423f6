import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Socket } from 'node:net'
import { ApiError } from './errors'
import { describeError, logFieldsOf } from './log'

/** Answers every error of the scope as `{ code, message }`. */
export function answerErrors(scope: FastifyInstance): void {
  scope.setErrorHandler<FastifyError | ApiError>(sendError)
}

export function sendError(
  raw: FastifyError | ApiError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const error = asApiError(raw)
  const { code, message, reason, statusCode, retryAfter } = error
  void reply.code(statusCode)
  const line = { ...logFieldsOf(request, reply), code, reason }
  // A failing storage is logged once, and not with every request.
  if (code === 'unavailable' && error.cause === undefined) request.log.warn(line, 'request failed')
  else if (statusCode >= 500)
    request.log.error({ ...line, fault: describeError(error) }, 'request failed')
  else request.log.info(line, 'request refused')
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter)
  if (code === 'unauthorized') reply.header('www-authenticate', 'Bearer')
  void reply.send({ code, message })
}

/** Answers a request that Node could not parse as HTTP. Node leaves the socket to this handler. */
export function sendClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = CLIENT_ERROR_STATUS[error.code ?? ''] ?? '400 Bad Request'
  const body = JSON.stringify({ code: 'bad-request', message: 'This is not a request' })
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

const CLIENT_ERROR_STATUS: Partial<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

function asApiError(error: FastifyError | ApiError): ApiError {
  if (error instanceof ApiError) return error
  const cause = error
  // The validator's message contains names of the schema only, never a value of the request.
  if (error.validation) return new ApiError('bad-request', error.message, { cause })
  switch (error.statusCode) {
    case 413:
      return new ApiError('too-large', 'The body is too large', { cause })
    case 406:
    case 415:
      return new ApiError('unsupported-type', 'This content type is not read here', { cause })
    case 429:
      return new ApiError('rate-limited', 'Too many requests: try again later', { cause })
  }
  const isMalformed = error.statusCode !== undefined && error.statusCode < 500
  return isMalformed
    ? new ApiError('bad-request', 'The request is malformed', { cause })
    : new ApiError('internal', 'The server failed', { cause })
}
