// state/: what is known (this file), what can happen to it (events.ts), the one function that decides it
// (transition.ts), the store, and what is drawn of it (auth-data.ts, gate-view.ts). Pure. Imports
// nothing outside this folder.
// The front of the room is the words that all rooms share: this file, the user's own data
// (user-info.ts), and how foreign values are read (fields.ts). Other rooms import these three only;
// behaviors and components import what draws the state as well.

import type { UserInfo } from './user-info'

/** Begins what developers read in the console, and the message of every error. */
export const LOG_PREFIX = '[miniprogram-auth-kit]'

/**
 * How the platform can be asked.
 * @zh 向平台询问的方式
 */
export type Channel =
  /**
   * The button's own prompt. A client of today answers with a placeholder.
   * @zh `getUserInfo` 按钮自己的弹窗；今天的客户端只给占位数据
   */
  | 'getUserInfo'
  /**
   * The user chooses an avatar and fills in a nickname.
   * @baseLibrary 2.21.2
   * @zh 头像昵称填写：用户自己选头像、填昵称
   */
  | 'chooseAvatar'

/**
 * Who gave the profile: a platform answer, the user's own choice in the form, or the app's server.
 * @zh 资料来自哪里：平台的回答、用户自己填写，或应用的服务器
 */
export type ProfileSource =
  | Channel
  /**
   * The app's server, by `exchange`, `setSession` or `setProfile`.
   * @zh 应用的服务器：通过 `exchange`、`setSession` 或 `setProfile`
   */
  | 'app'

/** What is drawn where the user is not known. */
export interface Display {
  /**
   * The nickname, or the anonymous one.
   * @zh 昵称；没有时是匿名昵称
   */
  nickName: string
  /**
   * The address of the avatar, or the default avatar: a small data URI.
   * @zh 头像地址；没有时是默认头像（很短的 data URI）
   */
  avatarUrl: string
}

/**
 * The login session. Silent, and separate from consent. The token itself is not in the snapshot.
 * @zh 登录会话：静默取得，与授权无关。快照里没有 token
 */
export interface SessionState {
  /**
   * How it stands.
   * @zh 会话的状态
   */
  status:
    /**
     * There is none: nobody needed one yet, or the user logged out.
     * @zh 没有会话：还没用到，或已经退出
     */
    | 'none'
    /**
     * A login is under way.
     * @zh 正在登录
     */
    | 'pending'
    /**
     * There is a token that is still good.
     * @zh 有可用的 token
     */
    | 'active'
    /**
     * The login failed, or the session that the app set has ended: see `error`.
     * @zh 登录没有成功，或应用自己的会话已结束：见 `error`
     */
    | 'failed'
  /**
   * When the token ends, in milliseconds since the epoch.
   * @zh token 何时到期：毫秒时间戳
   */
  expiresAt?: number
  /**
   * Why there is none; with `failed`.
   * @zh `failed` 的原因
   */
  error?: AuthFailure
}

/**
 * What the app knows of its user, and how it stands with the question.
 * @zh 应用所知道的用户，以及询问到了哪一步
 */
export interface ProfileState {
  /**
   * How it stands.
   * @zh 资料的状态
   */
  status:
    /**
     * Nothing is stored, and the silent check has not answered; drawn as `anonymous`.
     * @zh 没有存下的资料，静默检查还没完成；按匿名显示
     */
    | 'unknown'
    /**
     * The user was not asked, or has not answered.
     * @zh 没有问过，或没有回答
     */
    | 'anonymous'
    /**
     * A question is open; the button stays usable.
     * @zh 正在询问；按钮照常可用
     */
    | 'pending'
    /**
     * The last answer gave nothing. Drawn as `anonymous`; the same button asks again, without limit.
     * @zh 上一次回答没有得到资料。与匿名显示相同；同一个按钮可以再问，次数不限
     */
    | 'rejected'
    /**
     * Avatar or nickname is known, the other one is not.
     * @zh 只有头像或只有昵称
     */
    | 'partial'
    /**
     * The user is known: real data of the platform, or avatar and nickname that the user gave.
     * @zh 认识了用户：平台给了真实资料，或用户给了头像和昵称
     */
    | 'granted'
  /**
   * Real data only: what may be sent and stored.
   * @zh 只有真实资料：可以发送、可以保存
   */
  userInfo?: UserInfo
  /**
   * Who gave `userInfo`.
   * @zh `userInfo` 来自哪里
   */
  source?: ProfileSource
  /**
   * Always drawable: the default avatar and the anonymous nickname where there is no real one.
   * @zh 总能显示：没有真实资料时是默认头像和匿名昵称
   */
  display: Display
  /**
   * A chosen avatar on its way to a lasting address: shown at once, not yet to be stored.
   * @zh 刚选的头像，还在换取长期有效的地址：可以显示，先不要保存
   */
  preview?: string
  /**
   * Refused, cancelled or failed answers since the last grant.
   * @zh 上次授权以来，拒绝、取消或失败的次数
   */
  attempts: number
  /**
   * Why the last answer gave nothing.
   * @zh 上一次为什么没有得到资料
   */
  error?: AuthFailure
}

/**
 * The phone number, as far as the app's server lets it be shown. A whole number is never on this phone.
 * @zh 手机号：应用的服务器允许显示的部分。完整的号码不会出现在这台手机上
 */
export interface PhoneState {
  /**
   * How it stands.
   * @zh 手机号的状态
   */
  status:
    /**
     * The user was not asked, or has not answered.
     * @zh 没有问过，或没有回答
     */
    | 'none'
    /**
     * A question is open, or the answer is on its way to the app's server.
     * @zh 正在询问，或回答正在送往应用的服务器
     */
    | 'pending'
    /**
     * The last answer bound nothing. The same button asks again, without limit.
     * @zh 上一次没有绑定成功。同一个按钮可以再问，次数不限
     */
    | 'rejected'
    /**
     * The app's server has the number, and it is this user's.
     * @zh 应用的服务器已有这个用户的手机号
     */
    | 'bound'
  /**
   * The number as the app's server shows it, masked; not there where it shows none.
   * @zh 应用的服务器给出的号码，已遮住一部分；服务器没有给出时省略
   */
  number?: string
  /**
   * Refused, cancelled or failed answers since the last number that was bound.
   * @zh 上次绑定以来，拒绝、取消或失败的次数
   */
  attempts: number
  /**
   * Why the last answer bound nothing.
   * @zh 上一次为什么没有绑定成功
   */
  error?: AuthFailure
}

/**
 * One immutable, JSON-clean snapshot, replaced on every change.
 * @zh 一份不可变的快照，可以直接转成 JSON；每次变化整份替换
 */
export interface AuthState {
  /**
   * The login session.
   * @zh 登录会话
   */
  session: SessionState
  /**
   * The user, as far as they are known.
   * @zh 用户资料
   */
  profile: ProfileState
  /**
   * The phone number.
   * @zh 手机号
   */
  phone: PhoneState
  /**
   * How the next tap will ask.
   * @zh 下一次点按怎样询问
   */
  channel:
    | Channel
    /**
     * This client has no way to ask, or shows the page in single-page mode.
     * @zh 这个客户端没有办法询问，或处于朋友圈单页模式
     */
    | 'none'
  /**
   * The privacy agreement.
   * @baseLibrary 2.32.3
   * @zh 隐私协议
   */
  privacy:
    /**
     * Not checked yet, or the client has no agreement.
     * @zh 还没检查，或客户端没有隐私协议
     */
    | 'unknown'
    /**
     * The user has to agree before avatar and nickname can be given; the sheet begins with that.
     * @zh 填写头像昵称之前需要用户同意；半屏表单的第一步就是它
     */
    | 'needed'
    /**
     * The user agreed, or there is nothing to agree to.
     * @zh 已同意，或不需要同意
     */
    | 'agreed'
    /**
     * The user refused. The client asks again after 10 s at the earliest.
     * @zh 用户拒绝了；客户端 10 秒内不会再问
     */
    | 'refused'
    /**
     * The app's privacy guide does not declare avatar and nickname.
     * @zh 《用户隐私保护指引》没有声明「收集你的昵称、头像」
     */
    | 'undeclared'
}

/** Is the user still to agree to the privacy guide? A refusal leaves the agreement open. */
export function isAgreementOpen(privacy: AuthState['privacy']): boolean {
  return privacy === 'needed' || privacy === 'refused'
}

/** Did the user give a picture or a name? */
export function isUserKnown({ profile }: AuthState): boolean {
  return !!profile.userInfo || !!profile.preview
}

/** Did the app's server refuse what was given, for good? */
export function isRefused(error?: AuthFailure): error is AuthFailure & { code: 'refused' } {
  return !!error && error.code === 'refused'
}

/** The words for what went wrong. */
export const authErrorCodes = [
  /**
   * The user refused.
   * @remedy Nothing: the button is still there, and asks again.
   * @zh 用户拒绝了
   * @zhRemedy 不用管，按钮还在，可以再问
   */
  'denied',
  /**
   * The user closed the prompt, the chooser or the sheet; or a logout, an `abort()` or another user ended the call.
   * @remedy Nothing.
   * @zh 用户关掉了弹窗、头像选择或半屏表单；或调用因退出、`abort()`、换了用户而中止
   * @zhRemedy 不用管
   */
  'cancelled',
  /**
   * The client answered with placeholder data, such as the name 微信用户.
   * @remedy Nothing: the same tap leads on to the sheet, where the client has `chooseAvatar`.
   * @zh 客户端给了占位数据，例如「微信用户」
   * @zhRemedy 不用管；客户端有 `chooseAvatar` 时，同一次点按接着打开半屏表单
   */
  'placeholder',
  /**
   * The user did not agree to the privacy guide.
   * @remedy Nothing: the next tap shows the agreement again. The client does not ask within 10 s.
   * @zh 用户没有同意隐私保护指引
   * @zhRemedy 不用管，下一次点按再显示协议；10 秒内客户端不会再问
   */
  'privacy-refused',
  /**
   * The app's privacy guide does not declare avatar and nickname.
   * @remedy Declare them in the privacy guide of the app: 收集你的昵称、头像.
   * @zh 《用户隐私保护指引》没有声明「收集你的昵称、头像」
   * @zhRemedy 在公众平台的《用户隐私保护指引》里声明
   */
  'privacy-undeclared',
  /**
   * A permission is missing, or the user logged out and nothing is asked silently until a tap.
   * @remedy Start it from a tap, or call `auth.login()`.
   * @zh 还没有授权；或已退出，在点按之前不会静默询问
   * @zhRemedy 由点按发起，或调用 `auth.login()`
   */
  'not-granted',
  /**
   * Something that needs a tap, such as `openSetting`, was called outside of one.
   * @remedy Call it first in the handler of a tap.
   * @zh 需要由点按发起的接口（例如 `openSetting`）不在点按里调用
   * @zhRemedy 在点按的处理函数里最先调用
   */
  'no-tap',
  /**
   * The client is busy with the same call.
   * @remedy The user can tap again.
   * @zh 客户端正忙于同一个调用
   * @zhRemedy 用户可以再点一次
   */
  'busy',
  /**
   * A machine did not answer within `timeout`.
   * @remedy The user can tap again.
   * @zh 机器没有在 `timeout` 之内回答
   * @zhRemedy 用户可以再点一次
   */
  'timeout',
  /**
   * The client or single-page mode has no such API; another copy of the package is older; or there is neither `exchange` nor a session of the app.
   * @remedy See `message`.
   * @zh 客户端或单页模式没有这个接口；应用里另一份组件库版本更旧；或既没有 `exchange`，也没有应用自己的会话
   * @zhRemedy 见 `message`
   */
  'unsupported',
  /**
   * An argument, or what a function of `configure` answered, has a wrong type or value.
   * @remedy See `message`.
   * @zh 参数的类型或取值不对，或 `configure` 里的函数返回了不能用的值
   * @zhRemedy 见 `message`
   */
  'invalid',
  /**
   * The network failed.
   * @remedy The user can tap again; what was given is kept.
   * @zh 网络不通
   * @zhRemedy 用户可以再点一次；已经给的不会丢
   */
  'network',
  /**
   * `exchange` gave no session; your server's words are in `reason`.
   * @remedy Look at your server.
   * @zh `exchange` 没有换到会话；服务器的原话在 `reason`
   * @zhRemedy 看看你的服务器
   */
  'exchange-failed',
  /**
   * Your server could not decrypt or verify: the data belongs to another `session_key`.
   * @remedy Reject with it in `submitProfile`; one login and one more submit follow.
   * @zh 服务器无法解密或验签：数据由另一个 `session_key` 加密
   * @zhRemedy 在 `submitProfile` 里以它拒绝，随后自动登录一次、再交一次
   */
  'session-key-stale',
  /**
   * The token is dead, or the session that the app set has ended.
   * @remedy Open your login page, then `auth.setSession`.
   * @zh token 已失效，或应用自己的会话已结束
   * @zhRemedy 打开你的登录页，再 `auth.setSession`
   */
  'unauthorized',
  /**
   * Your server said no, for good: a content check, and what was refused is withdrawn; or the phone number
   * is another account's (`reason.code` `number-taken`).
   * @remedy Nothing: the form or the button says so, and asks again at the next tap.
   * @zh 服务器不接受：内容审核没有通过，被拒的内容已撤下；或手机号属于另一个账号（`reason.code` 是 `number-taken`）
   * @zhRemedy 不用管；表单或按钮会说明，下一次点按再问
   */
  'refused',
  /**
   * The app has used up the phone numbers it may ask WeChat for.
   * @remedy Buy more in the admin console of the app (付费管理).
   * @zh 小程序的手机号验证次数用完了
   * @zhRemedy 在公众平台的「付费管理」里购买
   */
  'quota',
  /**
   * `submitProfile` or `uploadAvatar` failed. What was given is kept, and tried once at each start.
   * @remedy Look at your server; its words are in `reason`.
   * @zh `submitProfile` 或 `uploadAvatar` 没有成功；资料留着，每次启动再试一次
   * @zhRemedy 看看你的服务器，原话在 `reason`
   */
  'submit-failed',
  /**
   * The storage or the user's folder is full or broken.
   * @remedy Nothing is lost while the app runs; free some storage.
   * @zh 存储或用户文件夹已满，或读写出错
   * @zhRemedy 应用运行期间不会丢失；清理一些存储
   */
  'storage',
  /**
   * Something else: see `errMsg`.
   * @remedy The user can tap again.
   * @zh 其他原因：见 `errMsg`
   * @zhRemedy 用户可以再点一次
   */
  'failed',
] as const

/**
 * What went wrong, as a word to branch on. Every failure that leaves this library carries one.
 * @zh 出了什么事，用一个词表示，供代码判断。组件库给出的每个失败都带有它
 */
export type AuthErrorCode = (typeof authErrorCodes)[number]

/**
 * What the app's own server said when it gave nothing.
 * @zh 应用的服务器没有给出结果时说的话
 */
export interface ServerReason {
  /**
   * The server's own word, of any kind.
   * @zh 服务器自己的错误码，任意
   */
  code?: string
  /**
   * The server's own sentence.
   * @zh 服务器自己的说明
   */
  message?: string
}

/**
 * Why an answer gave nothing.
 * @zh 为什么没有得到结果
 */
export interface AuthFailure {
  /**
   * A word to branch on.
   * @zh 供代码判断的词，见错误码
   */
  code: AuthErrorCode
  /**
   * The platform's own text, where it sent one. It differs between clients: branch on `code`.
   * @zh 平台给的文字，没有就省略；各客户端不同，请用 `code` 判断
   */
  errMsg?: string
  /**
   * The platform's own number, where it sent one.
   * @zh 平台给的数字，没有就省略
   */
  errno?: number
  /**
   * What the app's own server said, as the app's function rejected with it.
   * @zh 应用的服务器说的话：应用的函数拒绝时给出的
   */
  reason?: ServerReason
}
