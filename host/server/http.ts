import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { WechatPhoneNumber, WechatProfile } from './backend'
import type { MaybePromise } from '../maybe-promise'
import type { WechatServer } from './wechat'

export interface WechatListenerOptions {
  /** The origin whose pages may call `/client/*`. Default: none. */
  allowOrigin?: string
}

const BODY_LIMIT = 65_536

/**
 * Serves `createWechatServer` over HTTP: a listener for `http.createServer`.
 *
 * - `GET /sns/jscode2session`: an app's server calls it, with WeChat's parameters and answers.
 * - `POST /cgi-bin/stable_token`, `POST /wxa/business/getuserphonenumber`: an app's server calls them.
 * - `POST /client/<method>`: the WeChat client calls it, JSON in and out: `issueCode { openid }` →
 *   `{ code }`, `issuePhoneCode { openid, number }` → `{ code }`, `checkSession { openid }` → `{ alive }`, `userInfo { openid, profile, withoutIds? }`,
 *   `expireSessionKey { openid }`.
 */
export function createWechatListener(
  wechat: WechatServer,
  { allowOrigin }: WechatListenerOptions = {},
): RequestListener {
  return (request, response) => {
    if (allowOrigin && request.url?.startsWith('/client/')) setCorsHeaders(response, allowOrigin)
    handle(request).then(
      ([status, body]) => sendResponse(response, status, body),
      (reason: unknown) => {
        if (reason instanceof BadRequest) sendResponse(response, 400, { message: reason.message })
        // The modelled network failed: the connection ends without an answer.
        else request.socket.destroy()
      },
    )
  }

  async function handle(request: IncomingMessage): Promise<[status: number, body?: object]> {
    const [pathname = '', query] = (request.url ?? '').split('?', 2)
    if (request.method === 'GET' && pathname === '/sns/jscode2session')
      return [200, await wechat.jscode2session(Object.fromEntries(new URLSearchParams(query)))]
    const serverCall = serverCalls.get(pathname)
    if (serverCall && request.method === 'POST')
      return [200, await serverCall(wechat, await readJson(request), new URLSearchParams(query))]
    const call = clientCalls.get(pathname)
    if (!call) return [404, { message: 'No such address' }]
    if (request.method === 'OPTIONS') return [204]
    if (request.method !== 'POST') return [405, { message: 'POST only' }]
    const body = await readJson(request)
    if (typeof body.openid !== 'string' || body.openid === '')
      throw new BadRequest('openid is missing')
    return [200, call(wechat, body.openid, body)]
  }
}

type ServerCall = (
  wechat: WechatServer,
  body: Record<string, unknown>,
  query: URLSearchParams,
) => MaybePromise<object>

const serverCalls = new Map<string, ServerCall>([
  ['/cgi-bin/stable_token', (wechat, body) => wechat.stableToken(body)],
  [
    '/wxa/business/getuserphonenumber',
    (wechat, body, query) => wechat.getUserPhoneNumber(query.get('access_token') ?? '', body),
  ],
])

type ClientCall = (wechat: WechatServer, openid: string, body: Record<string, unknown>) => object

const clientCalls = new Map<string, ClientCall>([
  ['/client/issueCode', (wechat, openid) => ({ code: wechat.issueCode(openid) })],
  [
    '/client/issuePhoneCode',
    (wechat, openid, { number }) => {
      if (typeof number === 'object' && number !== null)
        return { code: wechat.issuePhoneCode(openid, number as WechatPhoneNumber) }
      throw new BadRequest('number is missing')
    },
  ],
  ['/client/checkSession', (wechat, openid) => ({ alive: wechat.checkSession(openid) })],
  [
    '/client/userInfo',
    (wechat, openid, { profile, withoutIds }) => {
      if (typeof profile === 'object' && profile !== null)
        return wechat.userInfo(openid, profile as WechatProfile, {
          withoutIds: withoutIds === true,
        })
      throw new BadRequest('profile is missing')
    },
  ],
  [
    '/client/expireSessionKey',
    (wechat, openid) => {
      wechat.expireSessionKey(openid)
      return {}
    },
  ],
])

class BadRequest extends Error {}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > BODY_LIMIT) throw new BadRequest('The body is too large')
    chunks.push(chunk)
  }
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
    if (typeof body === 'object' && body !== null) return body as Record<string, unknown>
  } catch {
    // Text that is not JSON gets the same answer as JSON that is not an object.
  }
  throw new BadRequest('The body is not a JSON object')
}

function setCorsHeaders(response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-headers', 'content-type')
  response.setHeader('vary', 'origin')
}

function sendResponse(response: ServerResponse, status: number, body?: object): void {
  if (body === undefined) response.writeHead(status).end()
  else
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(body))
}
