import type { Platform } from './platform';
/** A nickname input, told of everything that happens to it. */
export interface NicknameField {
    /** `input`, `change` or `blur`: in any order, with or without a value (platform facts §1.6). */
    heard(value: unknown, isBlur?: boolean): void;
    /** `nicknamereview`, base library 2.29.1: says whether the name may be used, not which name. */
    reviewed(detail: unknown): void;
    /** What stands in the end; `nickName` is `''` where there is none, or one that says nothing. */
    settled(read: () => Promise<unknown>): Promise<{
        nickName: string;
        isRefused: boolean;
    }>;
}
/**
 * Clients disagree on which event brings the name: the suggestion may come by `input`, by `change`
 * or by nothing at all, the review clears the field after `blur`, and its verdict has no name in
 * it. So the last name heard is kept, a verdict is waited for, and the field is read once more.
 */
export declare function createNickname(platform: Platform): NicknameField;
