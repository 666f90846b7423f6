import type { UserInfo } from './user-info';
/** Begins what developers read in the console, and the message of every error. */
export declare const LOG_PREFIX = "[miniprogram-auth-kit]";
/**
 * How the platform can be asked.
 * @zh 向平台询问的方式
 */
export type Channel = 
/**
 * The button's own prompt. A client of today answers with a placeholder.
 * @zh `getUserInfo` 按钮自己的弹窗；今天的客户端只给占位数据
 */
'getUserInfo'
/**
 * The user chooses an avatar and fills in a nickname.
 * @baseLibrary 2.21.2
 * @zh 头像昵称填写：用户自己选头像、填昵称
 */
 | 'chooseAvatar';
/**
 * Who gave the profile: a platform answer, the user's own choice in the form, or the app's server.
 * @zh 资料来自哪里：平台的回答、用户自己填写，或应用的服务器
 */
export type ProfileSource = Channel
/**
 * The app's server, by `exchange`, `setSession` or `setProfile`.
 * @zh 应用的服务器：通过 `exchange`、`setSession` 或 `setProfile`
 */
 | 'app';
/** What is drawn where the user is not known. */
export interface Display {
    /**
     * The nickname, or the anonymous one.
     * @zh 昵称；没有时是匿名昵称
     */
    nickName: string;
    /**
     * The address of the avatar, or the default avatar: a small data URI.
     * @zh 头像地址；没有时是默认头像（很短的 data URI）
     */
    avatarUrl: string;
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
    'none'
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
     | 'failed';
    /**
     * When the token ends, in milliseconds since the epoch.
     * @zh token 何时到期：毫秒时间戳
     */
    expiresAt?: number;
    /**
     * Why there is none; with `failed`.
     * @zh `failed` 的原因
     */
    error?: AuthFailure;
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
    'unknown'
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
     | 'granted';
    /**
     * Real data only: what may be sent and stored.
     * @zh 只有真实资料：可以发送、可以保存
     */
    userInfo?: UserInfo;
    /**
     * Who gave `userInfo`.
     * @zh `userInfo` 来自哪里
     */
    source?: ProfileSource;
    /**
     * Always drawable: the default avatar and the anonymous nickname where there is no real one.
     * @zh 总能显示：没有真实资料时是默认头像和匿名昵称
     */
    display: Display;
    /**
     * A chosen avatar on its way to a lasting address: shown at once, not yet to be stored.
     * @zh 刚选的头像，还在换取长期有效的地址：可以显示，先不要保存
     */
    preview?: string;
    /**
     * Refused, cancelled or failed answers since the last grant.
     * @zh 上次授权以来，拒绝、取消或失败的次数
     */
    attempts: number;
    /**
     * Why the last answer gave nothing.
     * @zh 上一次为什么没有得到资料
     */
    error?: AuthFailure;
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
    'none'
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
     | 'bound';
    /**
     * The number as the app's server shows it, masked; not there where it shows none.
     * @zh 应用的服务器给出的号码，已遮住一部分；服务器没有给出时省略
     */
    number?: string;
    /**
     * Refused, cancelled or failed answers since the last number that was bound.
     * @zh 上次绑定以来，拒绝、取消或失败的次数
     */
    attempts: number;
    /**
     * Why the last answer bound nothing.
     * @zh 上一次为什么没有绑定成功
     */
    error?: AuthFailure;
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
    session: SessionState;
    /**
     * The user, as far as they are known.
     * @zh 用户资料
     */
    profile: ProfileState;
    /**
     * The phone number.
     * @zh 手机号
     */
    phone: PhoneState;
    /**
     * How the next tap will ask.
     * @zh 下一次点按怎样询问
     */
    channel: Channel
    /**
     * This client has no way to ask, or shows the page in single-page mode.
     * @zh 这个客户端没有办法询问，或处于朋友圈单页模式
     */
     | 'none';
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
    'unknown'
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
     | 'undeclared';
}
/** Is the user still to agree to the privacy guide? A refusal leaves the agreement open. */
export declare function isAgreementOpen(privacy: AuthState['privacy']): boolean;
/** Did the user give a picture or a name? */
export declare function isUserKnown({ profile }: AuthState): boolean;
/** Did the app's server refuse what was given, for good? */
export declare function isRefused(error?: AuthFailure): error is AuthFailure & {
    code: 'refused';
};
/** The words for what went wrong. */
export declare const authErrorCodes: readonly ["denied", "cancelled", "placeholder", "privacy-refused", "privacy-undeclared", "not-granted", "no-tap", "busy", "timeout", "unsupported", "invalid", "network", "exchange-failed", "session-key-stale", "unauthorized", "refused", "quota", "submit-failed", "storage", "failed"];
/**
 * What went wrong, as a word to branch on. Every failure that leaves this library carries one.
 * @zh 出了什么事，用一个词表示，供代码判断。组件库给出的每个失败都带有它
 */
export type AuthErrorCode = (typeof authErrorCodes)[number];
/**
 * What the app's own server said when it gave nothing.
 * @zh 应用的服务器没有给出结果时说的话
 */
export interface ServerReason {
    /**
     * The server's own word, of any kind.
     * @zh 服务器自己的错误码，任意
     */
    code?: string;
    /**
     * The server's own sentence.
     * @zh 服务器自己的说明
     */
    message?: string;
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
    code: AuthErrorCode;
    /**
     * The platform's own text, where it sent one. It differs between clients: branch on `code`.
     * @zh 平台给的文字，没有就省略；各客户端不同，请用 `code` 判断
     */
    errMsg?: string;
    /**
     * The platform's own number, where it sent one.
     * @zh 平台给的数字，没有就省略
     */
    errno?: number;
    /**
     * What the app's own server said, as the app's function rejected with it.
     * @zh 应用的服务器说的话：应用的函数拒绝时给出的
     */
    reason?: ServerReason;
}
