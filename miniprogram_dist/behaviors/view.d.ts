import type { Outcome } from '../core/answers';
import type { AuthState } from '../core/state';
/** What only our own components need: language, `disabled`, and firing events. */
export declare const viewBehavior: WechatMiniprogram.Behavior.Identifier<WechatMiniprogram.Component.DataOption, {
    /** `zh_CN`, `zh_TW` or `en`; default: the configured language, else the client's, else `zh_CN`. */
    lang: StringConstructor;
    /** Shows everything, asks nothing. */
    disabled: BooleanConstructor;
}, {
    $lang(): string;
    $changed(state: AuthState, previous: AuthState): void;
    /** Fires what an answer came to; nothing bubbles, so the outermost component speaks alone. */
    $report(outcome?: Outcome): void;
    /** The answer was a placeholder, neither a grant nor a refusal: what is around may lead on. */
    onOpenForm(): void;
    /** A component of ours inside this one spoke; the outermost says it. */
    pass({ type, detail }: WechatMiniprogram.CustomEvent): void;
}, WechatMiniprogram.Behavior.Identifier<{
    auth: import("../core/drawn").AuthData;
}, WechatMiniprogram.Component.PropertyOption, {
    onAuthTap(): void;
    onGetUserInfo({ detail }: {
        detail: unknown;
    }): void;
    onChooseAvatar({ detail }: {
        detail: unknown;
    }): void;
    $lang: () => undefined;
    $isOther: () => false;
    $draw: () => {};
    $report: () => undefined;
    $changed: () => undefined;
}, WechatMiniprogram.Component.BehaviorOption>[]>;
