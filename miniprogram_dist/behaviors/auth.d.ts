import type { AuthData } from '../core/state/auth-data';
export type { AuthData } from '../core/state/auth-data';
/** What an event of a native button carries. */
export interface ButtonEvent {
    detail: unknown;
}
/** The handlers of a button that asks. */
export type AuthHandlers = {
    /** A button that asks was tapped; bind it beside the answer's handler. */
    onAuthTap(): void;
    /** A `getUserInfo` button answered. */
    onGetUserInfo(event: ButtonEvent): void;
    /** A `chooseAvatar` button answered; base library 2.21.2. */
    onChooseAvatar(event: ButtonEvent): void;
};
type NoProperties = Record<never, never>;
/**
 * For components and pages: `data.auth`, kept up to date with one `setData` a change, and the
 * handlers of a button that asks. Declares no properties: a page's would be filled from its query.
 *
 * ```html
 * <button wx:if="{{auth.status !== 'granted' && auth.channel !== 'none'}}"
 *   open-type="{{auth.openType}}" bindtap="onAuthTap" bindgetuserinfo="onGetUserInfo"
 *   bindchooseavatar="onChooseAvatar">{{auth.hint}}</button>
 * <profile-sheet />
 * ```
 * Where a client gives no data to a button, the same tap opens the sheet.
 * A page needs base library 2.9.2 for `Page({ behaviors })`, a component 2.6.1.
 *
 * Typings from 5.0 infer `this.data.auth` in a component. For a page, and for older typings:
 * `const { auth } = this.data as typeof this.data & { auth: AuthData }`.
 */
export declare const authBehavior: WechatMiniprogram.Behavior.Identifier<{
    auth: AuthData;
}, NoProperties, AuthHandlers>;
