import type { UserInfo } from './state';
/** Longest nickname kept, in code points: long enough for any name, short enough for any row. */
export declare const NICKNAME_LIMIT = 32;
/** A nickname fit to draw and to store: visible, trimmed, at most 32 code points; `''` when nothing is left. */
export declare function cleanNickName(value: unknown): string;
/** An image address that `<image>` can draw and that can run no script; `''` for anything else. */
export declare function cleanAddress(value: unknown): string;
/** The usable part of what a platform, a server or a storage calls `userInfo`; never throws. */
export declare function readUserInfo(value: unknown): UserInfo;
