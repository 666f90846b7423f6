import type { RequestResult } from './request-options'
import type { AuthErrorCode, Channel } from './state/state'
import type { UserInfo } from './state/user-info'
import type { Lang, Texts } from '../locale/locale'

/**
 * A login session: the app's own token, and when it ends.
 * @zh 登录会话：应用自己的 token 和到期时间
 */
export interface Session {
  /**
   * The token that your server gave.
   * @zh 你的服务器给的 token
   */
  token: string
  /**
   * When it ends, in milliseconds since the epoch.
   * @zh 何时到期：毫秒时间戳
   */
  expiresAt: number
}

/**
 * What only the server can read, with the `session_key` of the login that encrypted it.
 * @zh 只有服务器能读的部分：要用当时那次登录的 `session_key`
 */
export interface Credentials {
  /**
   * The encrypted profile, in base64.
   * @zh 加密的资料，base64
   */
  encryptedData: string
  /**
   * The initial vector of the encryption, in base64.
   * @zh 加密的初始向量，base64
   */
  iv: string
  /**
   * The profile as JSON text, as it was signed.
   * @zh 签名所对应的资料原文（JSON 文本）
   */
  rawData: string
  /**
   * sha1 of `rawData` and `session_key`.
   * @zh `rawData` 和 `session_key` 的 sha1
   */
  signature: string
  /**
   * With cloud development on.
   * @baseLibrary 2.7.0
   * @zh 开通云开发时才有
   */
  cloudID?: string
}

/**
 * What `submitProfile` is given.
 * @zh 交给 `submitProfile` 的内容
 */
export interface ProfilePayload {
  /**
   * How the user was asked. Data of `chooseAvatar` is what the user typed: have it checked.
   * @zh 询问的方式。`chooseAvatar` 的内容由用户填写，请做内容审核
   */
  channel: Channel
  /**
   * Real data; with `chooseAvatar` only what has a lasting address.
   * @zh 真实资料；`chooseAvatar` 时，没有长期地址的头像不在其中
   */
  userInfo: UserInfo
  /**
   * With `withCredentials: true` and the channel `getUserInfo`.
   * @zh 设了 `withCredentials: true`，并且渠道是 `getUserInfo` 时才有
   */
  credentials?: Credentials
}

/**
 * Something happened, for the app's own statistics. Carries no personal data.
 * @zh 发生的事，供应用自己统计；不含个人信息
 */
export interface TrackEvent {
  /**
   * `ask` a tap asked, `grant`, `reject`, `skip` a gate's prompt was put aside, `save` the form,
   * `bind` a phone number, `login`, `renew` of the token, `logout`, `fail` of a machine.
   * @zh `ask` 点按询问，`grant` 授权，`reject` 没有得到，`skip` 暂不登录，`save` 保存表单，
   * `bind` 绑定手机号，`login` 登录，`renew` 续期，`logout` 退出，`fail` 机器没有做到
   */
  type:
    'ask' | 'grant' | 'reject' | 'skip' | 'save' | 'bind' | 'login' | 'renew' | 'logout' | 'fail'
  /**
   * Why, of `reject` and `fail`.
   * @zh `reject` 和 `fail` 的原因
   */
  code?: AuthErrorCode
  /**
   * How the user was asked; of a phone button its `open-type`.
   * @zh 询问的方式；手机号按钮是它的 `open-type`
   */
  channel?: string
}

/**
 * What an app may tell the library; every field has a default that works without it.
 * @zh 应用可以告诉组件库的事；全部可省略
 */
export interface AuthOptions {
  /**
   * Takes a login code to your server, by `wx.request`, and answers your own token, and its life in
   * seconds. `auth.request` in here would wait for this login itself. Reject with
   * `{ code, message, retryAfter }`: the first two become `session.error.reason`; no silent login is
   * started for `retryAfter` seconds, by default for 1 s, doubling to 60 s.
   * Without it, and without `auth.setSession`, `login()` rejects `unsupported` and everything else works.
   * @zh 用 `wx.request` 把登录 code 交给你的服务器，返回你自己的 token 和有效秒数。这里不能用 `auth.request`：
   * 它会等待这次登录。以 `{ code, message, retryAfter }` 拒绝时，前两项成为 `session.error.reason`；`retryAfter` 秒内
   * 不再静默登录，默认 1 秒，逐次加倍到 60 秒。没有它也没有 `auth.setSession` 时，`login()` 以 `unsupported` 拒绝，其余照常
   */
  exchange?: (code: string) => Promise<GivenSession>
  /**
   * Takes a consented profile to your server; may answer the verified one. Reject with
   * `{ code: 'session-key-stale' }` when the payload cannot be decrypted or verified; with
   * `{ code: 'unauthorized' }` or `{ statusCode: 401 }` when the token is dead: one renewal and one more
   * try follow; with `{ code: 'refused', message, field }` when a content check said no for good: it is
   * withdrawn, `field` (`nickName` or `avatarUrl`) alone where it is named, and the form says `message`.
   * @zh 把用户同意给出的资料交给你的服务器，可以返回核实后的资料。无法解密或验签时以
   * `{ code: 'session-key-stale' }` 拒绝；token 失效时以 `{ code: 'unauthorized' }` 或 `{ statusCode: 401 }`
   * 拒绝，随后续期并再试一次；内容审核不通过时以 `{ code: 'refused', message, field }` 拒绝：内容会撤下，给了
   * `field`（`nickName` 或 `avatarUrl`）就只撤那一项，表单会说出 `message`
   */
  submitProfile?: (
    payload: ProfilePayload,
    session?: Session,
    // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- may answer nothing at all
  ) => Promise<UserInfo | void>
  /**
   * Takes a chosen avatar's temporary path and answers a lasting URL. Rejects as `submitProfile` does.
   * Without it the picture is kept on this phone alone.
   * @zh 把选到的头像的临时路径交给你的服务器，返回长期有效的地址。拒绝的方式与 `submitProfile` 相同。
   * 没有它时，头像只存在这台手机上
   */
  uploadAvatar?: (tempFilePath: string, session?: Session) => Promise<string>
  /**
   * Takes the `code` of a phone button to your server, which asks WeChat for the number and answers how it
   * may be shown: masked, such as `138****8000`. A whole number that is answered all the same is masked
   * here. `token` and `expiresIn` where the number led to another account, or logged in by itself. Reject
   * as in `submitProfile`; with `{ code: 'number-taken', message }` when the number is another account's.
   * A `code` lives 5 minutes and is used once, so a failed one is not sent again: the user taps again. With
   * `exchange` it is called with a session alone: a tap whose login fails fails as the login does.
   * @zh 把手机号按钮给的 `code` 交给你的服务器：由它向微信换取手机号，返回可以显示的号码（遮住一部分，例如
   * `138****8000`）。返回了完整号码时，组件库会遮住。手机号对应另一个账号、或用手机号直接登录时，同时返回 `token` 和
   * `expiresIn`。拒绝的方式与 `submitProfile` 相同；号码属于另一个账号时以 `{ code: 'number-taken', message }` 拒绝。
   * `code` 5 分钟内有效，只能用一次，没有成功时不会重发，由用户再点一次。有 `exchange` 时一定带着会话调用：
   * 登录失败时，这次点按的结果就是登录的失败
   */
  bindPhone?: (
    code: string,
    session?: Session,
    // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- may answer nothing at all
  ) => Promise<BoundPhone | void>
  /**
   * Tells your server that the session ends, by `wx.request`: after a logout `auth.request` has none.
   * What it could not be told is kept, and told at the next start.
   * @zh 用 `wx.request` 告诉你的服务器会话结束了：退出之后 `auth.request` 没有会话。没送达的会存下来，下次启动再送
   */
  revoke?: (session: Session) => Promise<void>
  /**
   * The header of `auth.request` with the session in it. Default: `Authorization: Bearer <token>`,
   * instead of any spelling of it that was given. Answers at once: a promise of a header is `invalid`.
   * @zh 把会话写进 `auth.request` 的请求头。默认 `Authorization: Bearer <token>`，替换任何写法的同名请求头。
   * 直接返回结果：返回 Promise 会以 `invalid` 拒绝
   */
  authorize?: (header: Record<string, string>, session: Session) => Record<string, string>
  /**
   * Does this answer say that the token is dead? Asked besides `statusCode` 401.
   * @zh 这个回答是否表示 token 已失效；`statusCode` 401 之外再问它
   */
  isUnauthorized?: (result: RequestResult) => boolean
  /**
   * Ask for `encryptedData` and submit it with the session that encrypted it.
   * @default false
   * @zh 同时取得 `encryptedData`，与加密它的会话一起提交
   */
  withCredentials?: boolean
  /**
   * Which ways to ask there are, the first that works first; `["chooseAvatar"]` for apps that are new
   * today.
   * @zh 可以用哪些方式询问，从第一种能用的开始；今天新做的小程序用 `["chooseAvatar"]`
   */
  channels?: Channel[]
  /**
   * The language of the sentences. Default: the client's language, else `zh_CN`.
   * @zh 文字的语言。默认跟随客户端，都没有时用 `zh_CN`
   */
  lang?: Lang
  /**
   * What to draw where the user is not known.
   * @zh 还不认识用户时显示什么
   */
  anonymous?: {
    /**
     * The anonymous nickname. Default: 微信用户, in the language of the sentences.
     * @zh 匿名昵称。默认「微信用户」，随语言变化
     */
    nickName?: string
    /**
     * The address of the default avatar. Default: the packaged one.
     * @zh 默认头像的地址。默认用内置的
     */
    avatarUrl?: string
  }
  /**
   * Replaces sentences by name, in every language; a function is given the need of the gate that speaks,
   * and called once for each need.
   * @zh 按名字替换文字，对所有语言生效；写成函数时会收到门的 `need`，每种 `need` 只调用一次
   */
  texts?: Partial<Texts>
  /**
   * Seconds a token is used at most: 2 days, under the 3 of `session_key`.
   * @zh token 最多用多少秒。默认 2 天，短于 `session_key` 的 3 天
   */
  sessionMaxAge?: number
  /**
   * Seconds before its end that a token is renewed.
   * @zh 到期之前多少秒续期
   */
  renewBefore?: number
  /**
   * Seconds before a silent check reads the profile again: 1 day.
   * @zh 多少秒之后，静默检查再次读取资料。默认 1 天
   */
  profileMaxAge?: number
  /**
   * Milliseconds a machine may take. People have no deadline.
   * @zh 等待机器的毫秒数；等待人没有时限
   */
  timeout?: number
  /**
   * Milliseconds an `uploadAvatar` may take: as long as `wx.uploadFile` itself waits.
   * @zh `uploadAvatar` 最长的毫秒数，与 `wx.uploadFile` 自己的时限相同
   */
  uploadTimeout?: number
  /**
   * Is this the platform's placeholder? Asked besides the packaged rule.
   * @zh 这是不是平台的占位数据；内置的判断之外再问它
   */
  isDemoted?: (userInfo: UserInfo) => boolean
  /**
   * Is told what happened, for the app's own statistics.
   * @zh 告诉应用发生了什么，供自己统计
   */
  track?: (event: TrackEvent) => void
}

/**
 * What `auth.setSession` takes and `exchange` answers.
 * @zh 交给 `auth.setSession` 的、`exchange` 返回的会话
 */
export interface GivenSession {
  /**
   * Your own token: random, expiring, revocable. Never `openid` or `session_key`.
   * @zh 你自己的 token：随机、会过期、可撤销。不要用 `openid` 或 `session_key`
   */
  token: string
  /**
   * Its life in seconds, from now.
   * @zh 有效的秒数，从现在算起
   */
  expiresIn: number
  /**
   * What your server knows of the user, as for `setProfile`.
   * @zh 你的服务器所知道的用户，同 `setProfile`
   */
  userInfo?: UserInfo
  /**
   * The user's phone number as it may be shown, masked. Where it is given, the number counts as bound, and
   * is not asked for again.
   * @zh 用户的手机号，遮住一部分。给了就算已绑定，不会再问
   */
  number?: string
}

/**
 * What `bindPhone` answers.
 * @zh `bindPhone` 返回的内容
 */
export interface BoundPhone extends Partial<GivenSession> {
  /**
   * The number as it may be shown, masked. Default: it is bound, and not shown.
   * @zh 可以显示的号码，遮住一部分。省略时：已绑定，但不显示
   */
  number?: string
}

/** The options as the rules read them: the app's own, over the defaults. */
export interface ResolvedOptions extends AuthOptions {
  channels: Channel[]
  /** Instead of the packaged default avatar; `''`: the packaged one. */
  anonymousAvatarUrl: string
  isDemoted: (userInfo: UserInfo) => boolean
  track: (event: TrackEvent) => void
  sessionMaxAge: number
  renewBefore: number
  profileMaxAge: number
  timeout: number
  uploadTimeout: number
}

export const defaultOptions: ResolvedOptions = {
  channels: ['getUserInfo', 'chooseAvatar'],
  anonymousAvatarUrl: '',
  isDemoted: () => false,
  track: () => undefined,
  sessionMaxAge: 172800,
  renewBefore: 60,
  profileMaxAge: 86400,
  timeout: 10000,
  uploadTimeout: 60000,
}

/** Options over the options that stood before. */
export function mergeOptions(before: ResolvedOptions, options: AuthOptions): ResolvedOptions {
  const next = Object.assign({}, before, options)
  const { anonymous: { nickName, avatarUrl } = {}, texts } = next
  if (nickName) next.texts = Object.assign({}, texts, { anonymous: nickName })
  if (avatarUrl) next.anonymousAvatarUrl = avatarUrl
  return next
}
