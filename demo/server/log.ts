import type { FastifyReply, FastifyRequest } from 'fastify'

export interface LogOptions {
  level?: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** Where the lines go, JSON each; default: standard output. */
  stream?: { write: (line: string) => void }
}

const NEVER = [
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
]

/**
 * The log says what was asked and how it ended: method, route, status, error code. No address,
 * header, query or body is written, and no message of a foreign error, for it may quote them.
 * Should a line ever be given one of these names, its value is struck out; looking for them deeper
 * down would halve the requests per second, and lines are flat.
 */
export function loggerOptions({ level = 'info', stream }: LogOptions) {
  return {
    level,
    ...(stream && { stream }),
    redact: { paths: NEVER, censor: '[redacted]' },
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: routeOf(request) }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: describe,
    },
  }
}

/** One line's worth of a request and its answer. */
export function outcomeOf(request: FastifyRequest, reply: FastifyReply) {
  const ms = Math.round(reply.elapsedTime)
  return { method: request.method, route: routeOf(request), status: reply.statusCode, ms }
}

/** The route's pattern, which unlike the address holds nothing of the client's. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'none'
}

/** What an error is and where it came from, without its words. */
export function describe(error: unknown): Description {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const { name, message, stack = '', cause } = error
  const { code } = error as NodeJS.ErrnoException
  return {
    type: name,
    message: '',
    stack: framesOf(stack.replace(message, '')),
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause: describe(cause) }),
  }
}

function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^ +at /.test(line))
  return frames.slice(0, 5).join('\n')
}

// A type, not an interface: the logger's own types want an index signature.
type Description = {
  type: string
  message: string
  stack: string
  code?: string
  cause?: Description
}
