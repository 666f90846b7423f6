import type { Outcome } from '../core/answers';
import type { AuthData } from '../core/drawn';
import type { AuthState } from '../core/state';
/**
 * The page or component that the behavior is part of. The names of ours begin with `$`, so that a
 * page's own method is never taken for one.
 */
export interface Host {
    data: {
        auth: AuthData;
    };
    setData(change: object): void;
    /** Attached, and not on a page that is hidden. */
    $isVisible?: boolean;
    /** There while the host follows the state. */
    $stop?: (() => void) | undefined;
    $lang(): string | undefined;
    $isOther(): boolean;
    $draw(state: AuthState | undefined, auth: AuthData): object;
    $report(outcome?: Outcome): void;
    $changed(state: AuthState, previous: AuthState): void;
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
    /** Ours only: the language of its texts; a page's own `data.lang` is the page's. */
    $lang: () => undefined;
    /** Ours only: somebody else is drawn, so nothing of the user is. */
    $isOther: () => false;
    /** Ours only: what is drawn besides `data.auth`; without a state, of somebody else. */
    $draw: () => {};
    /** Ours only: an answer came in. */
    $report: () => undefined;
    /** Ours only: the state changed. */
    $changed: () => undefined;
}, WechatMiniprogram.Component.BehaviorOption>;
/** Draws the state again, when it or what the host draws of it changed. */
export declare function update(host: Host): void;
