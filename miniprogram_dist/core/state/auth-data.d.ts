import type { AuthState, ProfileState } from './state';
/**
 * What a page or component draws of the state: `data.auth`.
 * @zh 页面或组件要显示的状态：`data.auth`
 */
export interface AuthData {
    /**
     * How it stands with the profile: `profile.status` of the state.
     * @zh 资料的状态，即 `auth.state` 的 `profile.status`
     */
    status: AuthState['profile']['status'];
    /**
     * Always drawable: the anonymous nickname where there is no real one.
     * @zh 总能显示：没有真实昵称时是匿名昵称
     */
    nickName: string;
    /**
     * Always drawable: the default avatar where there is no real one.
     * @zh 总能显示：没有真实头像时是默认头像
     */
    avatarUrl: string;
    /**
     * The `open-type` of a button that asks; `''`: nothing to ask, no way to, or a plain button, which
     * opens the sheet.
     * @zh 按钮的 `open-type`；`''`：不用问、没办法问，或这是打开半屏表单的普通按钮
     */
    openType: string;
    /**
     * Is there something to ask that a plain button asks by opening the profile sheet?
     * @zh 是否由普通按钮打开半屏表单来问
     */
    opensSheet: boolean;
    /**
     * How the next tap will ask; `none`: this client has no way.
     * @zh 下一次点按怎样询问；`none`：这个客户端没有办法
     */
    channel: AuthState['channel'];
    /**
     * A gentle sentence after the page's own tap, until its next tap or for 6 s; else `''`.
     * @zh 这个页面被点之后的提示语，到下一次点按为止或 6 秒；没有时是 `''`
     */
    hint: string;
    /**
     * How it stands with the login session: `session.status` of the state.
     * @zh 登录会话的状态，即 `auth.state` 的 `session.status`
     */
    sessionStatus: AuthState['session']['status'];
    /**
     * How it stands with the phone number: `phone.status` of the state.
     * @zh 手机号的状态，即 `auth.state` 的 `phone.status`
     */
    phoneStatus: AuthState['phone']['status'];
    /**
     * The number as your server shows it, masked; `''` where there is none to show.
     * @zh 手机号，遮住一部分；没有可显示的号码时是 `''`
     */
    phoneNumber: string;
}
/** The names of the sentences that `AuthData` speaks. */
type HintName = 'hintNone' | 'hintDenied' | 'hintNetwork' | 'hintUndeclared' | 'hintFailed';
type AuthDataTexts = Record<HintName | 'hintRefused' | 'anonymous', string>;
/** The drawing before anything is known, and of a component that shows another user. */
export declare const emptyAuthData: AuthData;
/** @param isSinglePage no hint is drawn: see `ClientAbilities` */
export declare function authDataOf(state: AuthState, texts: AuthDataTexts, isSinglePage?: boolean): AuthData;
/** Why the app's server took nothing of what was given, in its own words or ours; `''`: it refused nothing. */
export declare function refusalOf({ error }: ProfileState, { hintRefused }: Record<'hintRefused', string>): string;
export {};
