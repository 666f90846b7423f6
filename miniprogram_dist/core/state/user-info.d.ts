/** The user's own data, named as the platform names it. Never placeholder data. */
export interface UserInfo {
    nickName?: string;
    avatarUrl?: string;
    /** 0 unknown, 1 male, 2 female; not returned by clients since 2021-10-20. */
    gender?: 0 | 1 | 2;
    language?: string;
    country?: string;
    province?: string;
    city?: string;
}
/** A nickname fit to draw and to store: visible, trimmed, at most 32 code points; `''` when nothing is left. */
export declare function cleanNickName(value: unknown): string;
/** An image address that `<image>` can draw and that can run no script; `''` for anything else. */
export declare function cleanImageAddress(value: unknown): string;
/** The usable part of what a platform, a server or a storage calls `userInfo`; never throws. */
export declare function readUserInfo(value: unknown): UserInfo;
