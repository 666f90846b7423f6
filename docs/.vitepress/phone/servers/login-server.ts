import { wechatCrypto } from '../../../../host/server/node-crypto'
import type { WechatServer } from '../../../../host/server/wechat'
import { LoginRefusal, type LoginAnswer } from './login-answer'
import { bindNumber, numberOf } from './login-phone'
import { givenProfileOf, onlyFields, verifiedProfileOf, type GivenProfile } from './login-profile'
import {
  addUpload,
  type AccountRecord,
  type LoginRecords,
  type SessionRecord,
} from './login-records'
import { pictureTypeOf } from './picture-type'

export interface LoginServerOptions {
  wechat: WechatServer
  /** The address that pictures have. */
  url: string
  records: LoginRecords
  /** Called when the records have changed. */
  onChange?: () => void
  /** A text refuses the profile for good. */
  review?: (profile: GivenProfile) => string | undefined
  now?: () => number
}

export interface LoginRequest {
  method: string
  /** With the query. */
  path: string
  token?: string
  /** JSON, parsed. */
  body?: unknown
  /** The bytes of an uploaded picture. */
  picture?: Uint8Array
}

export interface LoginServer {
  answer: (request: LoginRequest) => Promise<LoginAnswer>
  /** The uploaded picture at an address, as a data URI. */
  pictureAt: (url: string) => string | undefined
}

/** In s. */
const SESSION_LIFETIME = 172_800
/** In bytes. */
const PICTURE_LIMIT = 2 * 1_048_576

/**
 * The login server of `server/` as a small model that runs in a page: for one mini-program, without
 * limits and probes. A test plays the same requests against both.
 */
export function createLoginServer(options: LoginServerOptions): LoginServer {
  const { wechat, url, records, onChange, review, now = Date.now } = options
  const profileOf = ({ nickName, avatarUrl }: AccountRecord): object => ({
    ...(nickName !== undefined && { nickName }),
    ...(avatarUrl !== undefined && {
      avatarUrl: avatarUrl.startsWith('/') ? url + avatarUrl : avatarUrl,
    }),
  })

  type Route = (
    request: LoginRequest,
    session: SessionRecord,
    account: AccountRecord,
  ) => object | undefined | Promise<object>
  const routes: Partial<Record<string, Route>> = {
    'GET /me': (_request, _session, account) => ({
      ...profileOf(account),
      hasUnionId: account.hasUnionId,
      ...numberOf(account),
    }),
    'POST /profile'({ body }, session, account) {
      const context = { wechat, session, usedPayloads: records.usedPayloads, now }
      const verified = verifiedProfileOf(body, context)
      const profile = verified ?? givenProfileOf(body, url, Object.keys(account.uploads))
      const refusal = review?.(profile)
      if (refusal !== undefined) throw new LoginRefusal('refused', refusal)
      Object.assign(account, profile)
      return profileOf(account)
    },
    'POST /avatar'({ picture }, _session, account) {
      if (!picture) throw new LoginRefusal('unsupported-type', 'Send multipart/form-data')
      if (picture.length > PICTURE_LIMIT)
        throw new LoginRefusal('too-large', 'The body is too large')
      const type = pictureTypeOf(picture)
      if (!type) throw new LoginRefusal('unsupported-type', 'Send a PNG, JPEG, GIF or WebP picture')
      const path = `/avatars/${wechatCrypto.hexOf(wechatCrypto.randomBytes(16))}.${type}`
      addUpload(account, path, `data:image/${type};base64,${wechatCrypto.base64Of(picture)}`)
      return { avatarUrl: url + path }
    },
    async 'POST /phone'({ body }, { openid }, account) {
      account.phone = await bindNumber(codeOf(body), openid, { wechat, records })
      return numberOf(account)
    },
    'DELETE /session'({ path, token }, { openid }) {
      endSessions((session, key) =>
        path.endsWith('?all=true') ? session.openid === openid : key === token,
      )
      return undefined
    },
    'DELETE /me'(_request, { openid }) {
      endSessions((session) => session.openid === openid)
      records.accounts = without(records.accounts, (_account, id) => id === openid)
      return undefined
    },
  }

  /** The code of a login or of a phone button. */
  function codeOf(body: unknown): string {
    const { code, appId = wechat.appId }: { code?: unknown; appId?: unknown } = onlyFields(body, [
      'code',
      'appId',
    ])
    if (typeof code !== 'string' || code === '' || appId !== wechat.appId)
      throw new LoginRefusal('bad-request', 'The body must have a code')
    return code
  }

  async function logIn(body: unknown): Promise<object> {
    const { openid, session_key: sessionKey, unionid } = await wechat.code2Session(codeOf(body))
    if (openid === undefined || sessionKey === undefined)
      throw new LoginRefusal('code-invalid', 'The code is unknown, used or expired')
    const account = (records.accounts[openid] ??= { hasUnionId: false, uploads: {} })
    account.hasUnionId ||= unionid !== undefined
    const token = wechatCrypto.hexOf(wechatCrypto.randomBytes(32))
    records.sessions[token] = { openid, sessionKey, expiresAt: now() + SESSION_LIFETIME * 1000 }
    const userInfo = profileOf(account)
    const isKnown = Object.keys(userInfo).length > 0
    return {
      token,
      expiresIn: SESSION_LIFETIME,
      ...(isKnown && { userInfo }),
      ...numberOf(account),
    }
  }

  function run(request: LoginRequest, name: string): ReturnType<Route> {
    const route = routes[name]
    if (!route) throw new LoginRefusal('not-found', 'There is nothing at this address')
    const session = records.sessions[request.token ?? '']
    const account = session && records.accounts[session.openid]
    if (!account || session.expiresAt <= now())
      throw new LoginRefusal('unauthorized', 'The token is missing, unknown or expired')
    return route(request, session, account)
  }

  function endSessions(isEnded: (session: SessionRecord, token: string) => boolean): void {
    records.sessions = without(records.sessions, isEnded)
  }

  return {
    async answer(request) {
      const name = `${request.method} ${request.path.replace(/\?.*/s, '')}`
      try {
        const body = name === 'POST /session' ? await logIn(request.body) : await run(request, name)
        onChange?.()
        return body ? { status: 200, body } : { status: 204 }
      } catch (error) {
        if (error instanceof LoginRefusal) return error.answer
        throw error
      }
    },
    pictureAt: (address) =>
      Object.values(records.accounts)
        .map(({ uploads }) => address.startsWith(url) && uploads[address.slice(url.length)])
        .find((picture) => typeof picture === 'string'),
  }
}

const without = <T>(
  entries: Record<string, T>,
  isDropped: (value: T, key: string) => boolean,
): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).filter(([key, value]) => !isDropped(value, key)))
