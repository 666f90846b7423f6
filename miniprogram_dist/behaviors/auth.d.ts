import type { AuthData } from '../core/state/auth-data';
export type { AuthData } from '../core/state/auth-data';
/**
 * What an event of a native button carries.
 * @zh 原生按钮的事件
 */
export interface ButtonEvent {
    detail: unknown;
}
/**
 * The handlers of a button that asks.
 * @zh 询问用的按钮的处理函数
 */
export type AuthHandlers = {
    /**
     * A button that asks was tapped; bind it beside the answer's handler. A plain button opens the sheet.
     * @zh 点按了询问用的按钮；与下面的处理函数一起绑定。普通按钮会打开半屏表单
     */
    onAuthTap(): void;
    /**
     * A `getUserInfo` button answered.
     * @zh `open-type="getUserInfo"` 的按钮有了回答
     */
    onGetUserInfo(event: ButtonEvent): void;
    /**
     * A `chooseAvatar` button answered.
     * @baseLibrary 2.21.2
     * @zh `open-type="chooseAvatar"` 的按钮有了回答
     */
    onChooseAvatar(event: ButtonEvent): void;
    /**
     * A `getPhoneNumber` or `getRealtimePhoneNumber` button answered: its `code` goes to `bindPhone`.
     * @baseLibrary 2.21.2
     * @zh `open-type="getPhoneNumber"` 或 `"getRealtimePhoneNumber"` 的按钮有了回答：把 `code` 交给 `bindPhone`
     */
    onGetPhoneNumber(event: ButtonEvent): void;
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
 * @zh 用于页面和组件：`data.auth` 始终是最新的，一次变化一次 `setData`；并带有询问用的按钮的处理函数。不声明属性，
 * 因为页面的属性会被页面参数填上。客户端不向按钮提供资料时，同一次点按会打开页面里的 `<profile-sheet>`。
 * 页面的 `Page({ behaviors })` 需要基础库 2.9.2，组件需要 2.6.1。
 * 类型定义 5.0 起，组件里能推断出 `this.data.auth`；页面里和更早的类型定义写
 * `const { auth } = this.data as typeof this.data & { auth: AuthData }`
 */
export declare const authBehavior: WechatMiniprogram.Behavior.Identifier<{
    auth: AuthData;
}, NoProperties, AuthHandlers>;
