import type { AuthData } from '../core/drawn';
import type { AuthState } from '../core/state';
export declare const avatar: WechatMiniprogram.Component.Identifier<{
    face: string;
    code: string;
    image: string;
    broken: string;
    name: string;
    isNameMissing: boolean;
    fallback: string;
    openType: string;
}, {
    /** Width and height. A number: rpx; a string: any CSS length. */
    size: {
        type: StringConstructor;
        optionalTypes: NumberConstructor[];
        value: number;
    };
    /** `circle` or `square`. */
    shape: {
        type: StringConstructor;
        value: string;
    };
    /** `false`: never the current user, never a button. A `src` or `nickname` implies it. */
    shared: {
        type: BooleanConstructor;
        value: boolean;
    };
    /** Whom to show instead of the current user. */
    src: StringConstructor;
    /** Whose name to show instead. */
    nickname: StringConstructor;
    /** The nickname beside the avatar. */
    showNickname: BooleanConstructor;
    /** The gentle sentence after a refusal; `false` where something around the avatar says it. */
    showHint: {
        type: BooleanConstructor;
        value: boolean;
    };
    /** Instead of the packaged one. */
    defaultAvatar: StringConstructor;
    /** Instead of 微信用户. */
    anonymousNickname: StringConstructor;
    /** Stays a `chooseAvatar` button after the grant; base library 2.21.2. */
    editable: BooleanConstructor;
}, {
    $isOther(): boolean;
    $draw(state: AuthState | undefined, { openType }: AuthData): {
        code: string;
        image: string;
        name: string;
        isNameMissing: boolean;
        fallback: string;
        openType: string;
    };
    /** The default shows through; another address is tried again. */
    onError(event: WechatMiniprogram.CustomEvent): void;
    /** Without a button, leaving the field saves; who came back meanwhile is not interrupted. */
    onNicknameLeave(event: WechatMiniprogram.CustomEvent): void;
}>;
