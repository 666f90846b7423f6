import type { FastifyInstance } from 'fastify'
import { ApiError } from '../errors'
import { pushEvent } from '../schemas'
import type { Services } from '../services'
import { handleWechatEvent } from '../wechat-events'
import {
  decryptMessage,
  isSignedBy,
  parseMessage,
  type PushMessage,
  type PushSettings,
} from '../wechat-push'

interface PushQuery {
  appId?: string
  signature?: string
  msg_signature?: string
  timestamp: string
  nonce: string
  echostr?: string
}

/** In ms; how far the signed time of a push may be from now. */
const MAX_AGE = 86_400_000

/**
 * WeChat's message push. It needs a scope of its own, since only here a body may be XML. WeChat takes
 * `success` for an answer that needs no more, and repeats a push that is answered with an error.
 */
export function eventRoutes(app: FastifyInstance, services: Services): void {
  const { accounts, appIds, now, pushSettings } = services
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))

  app.get<{ Querystring: PushQuery }>(
    '/wechat/events',
    { schema: { querystring: pushEvent } },
    async ({ query }, reply) => {
      const { token } = settingsOf(query).settings
      checkSignature(query, query.signature, [token])
      return reply.type('text/plain').send(query.echostr ?? '')
    },
  )

  app.post<{ Querystring: PushQuery; Body?: string }>(
    '/wechat/events',
    { schema: { querystring: pushEvent } },
    async ({ query, body = '' }, reply) => {
      const { appId, settings } = settingsOf(query)
      const message = openMessage(query, body, appId, settings)
      if (message.AppID !== undefined && message.AppID !== appId)
        throw new ApiError('bad-request', 'The event is of another mini-program than appId')
      await handleWechatEvent({ accounts, now }, appId, message, 2 * MAX_AGE)
      return reply.type('text/plain').send('success')
    },
  )

  function settingsOf({ appId = appIds[0] }: PushQuery) {
    if (!appIds.includes(appId))
      throw new ApiError('bad-request', 'appId is no mini-program of this server')
    const settings = pushSettings(appId)
    if (settings) return { appId, settings }
    throw new ApiError('not-found', 'The message push of this mini-program is not configured')
  }

  function checkSignature(query: PushQuery, signature = '', texts: string[]): void {
    const { timestamp, nonce } = query
    if (!isSignedBy(signature, [...texts, timestamp, nonce])) throw notFromWechat('signature')
    if (!(Math.abs(now() - Number(timestamp) * 1000) <= MAX_AGE)) throw notFromWechat('age')
  }

  function openMessage(
    query: PushQuery,
    body: string,
    appId: string,
    { token, encodingAESKey }: PushSettings,
  ): PushMessage {
    if (encodingAESKey === undefined) {
      checkSignature(query, query.signature, [token])
      const message = parsed(body)
      if (message.Encrypt === undefined || message.Event !== undefined) return message
      throw new ApiError('bad-request', 'The push is encrypted: configure encodingAESKey')
    }
    // `signature` does not cover the body. Where there is a key, only `msg_signature` counts.
    const { Encrypt = '' } = parsed(body)
    checkSignature(query, query.msg_signature, [token, Encrypt])
    const opened = decryptMessage(Encrypt, encodingAESKey)
    if (!opened) throw notFromWechat('ciphertext')
    if (opened.appId !== appId) throw notFromWechat('another-app')
    return parsed(opened.message)
  }
}

function parsed(text: string): PushMessage {
  const message = parseMessage(text)
  if (message) return message
  throw new ApiError('bad-request', 'The body is neither XML nor JSON of a message')
}

function notFromWechat(reason: string): ApiError {
  return new ApiError('unauthorized', 'The push is not signed by WeChat for this server', {
    reason,
  })
}
