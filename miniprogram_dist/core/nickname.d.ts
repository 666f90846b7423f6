import type { Platform } from './platform';
/** `focus`, `input`, `change`, `blur`, `submit`, with a value or without; or `nicknamereview`. */
export interface NicknameEvent {
    type: string;
    detail: unknown;
}
/** A nickname input, told of everything that happens to it. */
export interface NicknameField {
    /** Events may come in any order (platform facts §1.6). */
    heard(event: NicknameEvent): void;
    /** What stands in the end. */
    settled(read: () => Promise<unknown>): Promise<SettledName>;
}
export interface SettledName {
    /** `''` where there is none. */
    nickName: string;
    /** The review refused it. */
    isRefused: boolean;
    /** The user is in the field again. */
    isTyping: boolean;
}
/**
 * Clients disagree on which event brings the name: the suggestion may come by `input`, by `change`
 * or by nothing at all, the review clears the field after `blur`, and its verdict has no name in
 * it. So the last name heard is kept, a verdict is waited for, and the field is read once more.
 */
export declare function createNickname(platform: Platform): NicknameField;
