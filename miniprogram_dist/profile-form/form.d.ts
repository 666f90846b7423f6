import '../locale/more';
import type { AuthData } from '../core/drawn';
import type { AuthState } from '../core/state';
import type { NicknameEvent } from '../core/nickname';
export declare const form: WechatMiniprogram.Component.Identifier<{
    texts: {};
    face: string;
    /** The user agrees to the privacy guide first. */
    isAgreeStep: boolean;
    /** The avatar as it stands, and the one chosen here, which is not saved yet. */
    known: string;
    chosen: string;
    /** An address that could not be drawn: the default shows through. */
    broken: string;
    /** What the field starts with; never rewritten under somebody who types. */
    nickName: string;
    /** The name of what the form itself has to say. */
    hint: string;
    /** A sentence about an answer that came while the form was there. */
    notice: string;
    isSaving: boolean;
}, WechatMiniprogram.Component.PropertyOption, {
    $draw({ profile, privacy, channel }: AuthState, auth: AuthData): {
        texts: import("..").Texts;
        isAgreeStep: boolean;
        known: string;
        notice: string;
        nickName: unknown;
    };
    /** Chosen, and shown at once; it is saved with the name. */
    onChoose({ detail }: WechatMiniprogram.CustomEvent): void;
    onTouch(event: NicknameEvent): void;
    onError(): void;
    onAgree({ detail }: WechatMiniprogram.CustomEvent): void;
    onContract(): void;
    onSubmit({ detail }: WechatMiniprogram.CustomEvent): void;
    onSave(): void;
    onCancel(): void;
}>;
