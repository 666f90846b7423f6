import '../locale/more';
import type { AuthData } from '../core/drawn';
import type { GateView } from '../core/gate';
import type { AuthState } from '../core/state';
export declare const gate: WechatMiniprogram.Component.Identifier<{
    texts: {};
    isOpen: boolean;
    lacking: string;
    isLoading: boolean;
    isSkipped: boolean;
    isFormOpen: boolean;
    wants: string;
    hint: string;
}, {
    /** What opens the gate: `profile` granted, `session` active, or `all`, both. */
    need: {
        type: StringConstructor;
        value: string;
    };
    /** `replace`: a prompt stands in for the content. `guard`: the content shows, taps ask first. */
    mode: {
        type: StringConstructor;
        value: string;
    };
    /** A link that makes the prompt small until the component is detached. */
    skippable: {
        type: BooleanConstructor;
        value: boolean;
    };
    /** What the prompt says. */
    description: StringConstructor;
    /** What its button says. */
    buttonText: StringConstructor;
    /** What its link says. */
    skipText: StringConstructor;
}, {
    $draw(state: AuthState, auth: AuthData): {
        texts: import("..").Texts;
        hint: string;
    } & GateView;
    /** `pass`: each time a gate opens, and in `guard` mode only for the tap that led to it. */
    onOpened(): void;
    firePass(resumed: boolean): void;
    onContentTap(): void;
    onAsk(): void;
    onWant(): void;
    /** Reports an answer first, and goes on with what the tap was for after it; once. */
    onAnswer({ detail }: WechatMiniprogram.CustomEvent): void;
    /** Known by the form: the tap that opened it goes on, also where the picture is yet unsent. */
    onGranted(event: WechatMiniprogram.CustomEvent): void;
    /** A form that was closed meanwhile leads to nothing. */
    onFormDone(): void;
    /** The user's own tap led to a grant. */
    onDone(): void;
    onCloseForm(): void;
    onOpenForm(): void;
    onSession(): void;
    onSkip(): void;
    onCancel(): void;
}>;
