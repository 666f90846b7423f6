import type { Code2Session } from './code2session'
import type { OnNumberTaken } from './bind-phone'
import { isDataKey } from './data-keys'
import type { AccountHooks } from './hooks'
import type { GetPhoneNumber } from './phone-endpoint'
import type { ReviewProfile } from './review'
import type { Store } from './storage/store'
import type { PushSettings } from './wechat-push'

/** A mini-program whose users log in at this server. */
export interface WechatApp {
  /** The mini-program's id: `wx` and 16 letters or digits. */
  appId: string
  /** Its AppSecret. It is sent to WeChat only, and not needed where you exchange codes yourself. */
  secret?: string
  /** Its message push. Default: the address for it answers 404. */
  push?: PushSettings
}

/** The options of `app.register(authServer, options)`. */
export interface AuthServerOptions extends AccountHooks {
  /**
   * The mini-programs of one subject, at least one. A request that names no `appId` means the
   * first.
   */
  apps: WechatApp[]
  /**
   * The folder of the embedded store and of uploaded avatars, which are in its folder `avatars`. It
   * is created where it is missing.
   */
  dataDir: string
  /** A `redis://` or `rediss://` URL. The records are stored there instead of in `dataDir`. */
  redisUrl?: string
  /** In ms; how long an operation of the store may take before it is answered with 503. Default: 2000. */
  storeTimeout?: number
  /** A store that `openStore` opened, instead of the two above. You close it, after the server. */
  store?: Store
  /** The beginning of the path of every route, such as `/auth`. Default: none. */
  prefix?: string
  /** The URL at which clients reach the routes, with the prefix. Default: where the server listens. */
  publicUrl?: string
  /** Exchanges login codes. Default: WeChat's `code2Session` over HTTPS. */
  code2Session?: Code2Session
  /** Another URL of WeChat's servers, such as a proxy's. Default: `https://api.weixin.qq.com`. */
  wechatUrl?: string
  /** Hosts whose https addresses may be an avatar, subdomains included. Default: `['qlogo.cn']`. */
  avatarHosts?: string[]
  /** In bytes; the size limit of an avatar. Default: 2 MiB. */
  avatarLimit?: number
  /**
   * Requests a minute from one address before 429, in each process. The routes of health are not
   * counted. Default: 600.
   */
  rateLimit?: number
  /** In s; the lifetime of a token, less than the 3 days of a `session_key`. Default: 172800. */
  sessionMaxAge?: number
  /** In s; the allowed difference between a payload's watermark and now. Default: 300. */
  payloadMaxAge?: number
  /**
   * Base64 of 32 bytes, as `openssl rand -base64 32` writes it: seals phone numbers. Of several, the
   * first seals and the others open what they sealed. Default: `POST /phone` is off.
   */
  dataKey?: string | string[]
  /** Exchanges the code of a phone button. Default: WeChat's `getuserphonenumber` over HTTPS. */
  getPhoneNumber?: GetPhoneNumber
  /** Decides what happens to a number of another account. Default: it is refused with 409. */
  onNumberTaken?: OnNumberTaken
  /** Looks at each nickname and avatar before it is stored. Default: all are accepted. */
  reviewProfile?: ReviewProfile
  /**
   * `true`: requests and faults are counted in `app.authServer.metrics`. With a token, `GET /metrics`
   * answers whoever sends it as `Authorization: Bearer`. Default: nothing is counted.
   */
  metrics?: boolean | { token: string }
  /**
   * Answers unknown addresses under the prefix in the form of the other errors. Default: where there
   * is a prefix.
   */
  answerNotFound?: boolean
  /** Logs a line for each answered request. Errors are logged always. Default: false. */
  logAnswers?: boolean
  /** Returns ms since the epoch. Default: `Date.now`. */
  now?: () => number
}

/** In s; the life of a `session_key` by the official documents (auth.code2Session, wx.checkSession). */
const SESSION_KEY_MAX_AGE = 3 * 86_400

/** Throws where the options cannot be meant. The message names the option and quotes no secret. */
export function checkOptions(options: AuthServerOptions): void {
  const { apps, code2Session, dataDir, getPhoneNumber, store, sessionMaxAge = 1 } = options
  const dataKeys = dataKeysOf(options)
  const isApp = (app: Partial<WechatApp> | undefined) =>
    Boolean(app?.appId && (app.secret || code2Session))
  if (!Array.isArray(apps) || apps.length === 0 || !apps.every(isApp))
    throw new TypeError('authServer: `apps` must be [{ appId, secret }], one for each mini-program')
  if (!apps.every(({ push }) => push === undefined || isPush(push)))
    throw new TypeError(
      'authServer: `push` must be { token, encodingAESKey? }: 3 to 32, and 43, letters or digits',
    )
  if (new Set(apps.map(({ appId }) => appId)).size < apps.length)
    throw new TypeError('authServer: `apps` has the same appId twice: remove one')
  if (!dataKeys.every(isDataKey) || new Set(dataKeys).size < dataKeys.length)
    throw new TypeError(
      'authServer: `dataKey` must be base64 of 32 bytes, as `openssl rand -base64 32` writes it, or several different ones',
    )
  if (dataKeys.length > 0 && !getPhoneNumber && !apps.every(({ secret }) => secret))
    throw new TypeError(
      'authServer: with `dataKey`, each of `apps` needs its `secret`, or give `getPhoneNumber`',
    )
  if (!store && !dataDir)
    throw new TypeError('authServer: `dataDir` must be a folder, which may not exist yet')
  if (!(sessionMaxAge > 0 && sessionMaxAge < SESSION_KEY_MAX_AGE))
    throw new TypeError(
      'authServer: `sessionMaxAge` must be more than 0 and less than 259200 s, 3 days',
    )
}

/** Returns the data keys, of which there may be none. */
export function dataKeysOf({ dataKey = [] }: AuthServerOptions): string[] {
  return typeof dataKey === 'string' ? [dataKey] : dataKey
}

/** Both are as long as the console asks for. */
function isPush({ token, encodingAESKey }: PushSettings): boolean {
  const isKey = encodingAESKey === undefined || /^[0-9a-z]{43}$/i.test(encodingAESKey)
  return /^[0-9a-z]{3,32}$/i.test(token) && isKey
}
