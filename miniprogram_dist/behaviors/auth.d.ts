import type { Outcome } from '../core/answers';
import type { AuthData } from '../core/drawn';
import type { AuthState } from '../core/state';
/** What the behavior needs of the page or component it is part of. */
interface Host {
    data: {
        auth: AuthData;
        lang?: unknown;
        openType?: unknown;
    };
    setData(change: Record<string, unknown>): void;
    /** Ours only: what is drawn besides `data.auth`. */
    drawMore?(state: AuthState, auth: AuthData): object;
    /** Ours only: somebody else is drawn, so nothing of the user is. */
    isOther?(): boolean;
    /** Ours only: an answer came in. */
    report?(outcome: Outcome | undefined): void;
    /** Ours only: the state changed. */
    changed?(state: AuthState, previous: AuthState): void;
}
/**
 * For components and pages: `data.auth`, kept up to date with one `setData` a change, and the
 * handlers of a button that asks. Declares no properties: a page's would be filled from its query.
 *
 * ```html
 * <button wx:if="{{auth.openType}}" open-type="{{auth.openType}}" bindtap="onAuthTap"
 *   bindgetuserinfo="onGetUserInfo" bindchooseavatar="onChooseAvatar">{{auth.hint}}</button>
 * ```
 * A page needs base library 2.9.2 for `Page({ behaviors })`, a component 2.2.3.
 */
export declare const authBehavior: WechatMiniprogram.Behavior.Identifier<{
    auth: AuthData;
}, WechatMiniprogram.Component.PropertyOption, {
    /** A button that asks was tapped; bind it beside the answer's handler. */
    onAuthTap(): void;
    /** A `getUserInfo` button answered. */
    onGetUserInfo({ detail }: {
        detail: unknown;
    }): void;
    /** A `chooseAvatar` button answered. */
    onChooseAvatar({ detail }: {
        detail: unknown;
    }): void;
}, WechatMiniprogram.Component.BehaviorOption>;
/** Draws the state again, when it or what the host draws of it changed. */
export declare function update(host: Host): void;
export {};
