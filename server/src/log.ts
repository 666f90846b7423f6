import type { FastifyReply, FastifyRequest } from 'fastify'

export interface LogOptions {
  level?: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** Receives the lines, each of them JSON. Default: standard output. */
  stream?: { write: (line: string) => void }
}

const REDACTED_FIELDS = [
  'authorization',
  'token',
  'secret',
  'openid',
  'openId',
  'unionid',
  'unionId',
  'session_key',
  'sessionKey',
  'js_code',
  'encryptedData',
  'rawData',
  'signature',
  'nickName',
  'avatarUrl',
  'access_token',
  'number',
  'phoneNumber',
  'purePhoneNumber',
  'phone_info',
]

/**
 * Configures the log. A line has the method, route, status and error code of a request. It has no
 * address, header, query or body, and no message of a foreign error, which may quote them. As a
 * second safeguard the values of `REDACTED_FIELDS` are removed. Only the top level is searched,
 * since lines are flat and a deep search halves the requests per second.
 */
export function loggerOptions({ level = 'info', stream }: LogOptions) {
  return {
    level,
    ...(stream && { stream }),
    redact: { paths: REDACTED_FIELDS, censor: '[redacted]' },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: routeOf(request) }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: describeError,
    },
  }
}

/** Returns the fields of a log line about a request and its response. */
export function logFieldsOf(request: FastifyRequest, reply: FastifyReply) {
  const ms = Math.round(reply.elapsedTime)
  return { method: request.method, route: routeOf(request), status: reply.statusCode, ms }
}

/** Returns the route's pattern. Unlike the address, it contains nothing that the client sent. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'none'
}

/** Describes an error by its type and stack, without its message. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const { name, message, stack = '', cause } = error
  const { code } = error as NodeJS.ErrnoException
  return {
    type: name,
    message: '',
    stack: framesOf(stack.replace(message, '')),
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  }
}

function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^ +at /.test(line))
  return frames.slice(0, 5).join('\n')
}

// A type, not an interface, since the logger's types require an index signature.
type ErrorDescription = {
  type: string
  message: string
  stack: string
  code?: string
  cause?: ErrorDescription
}
