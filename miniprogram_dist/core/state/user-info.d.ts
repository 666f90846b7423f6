/**
 * The user's own data, named as the platform names it. Never placeholder data.
 * @zh 用户自己的资料，字段名与平台相同；不会是占位数据
 */
export interface UserInfo {
    /**
     * The nickname: trimmed, at most 32 characters.
     * @zh 昵称：去掉首尾空白，最多 32 个字符
     */
    nickName?: string;
    /**
     * The address of the avatar.
     * @zh 头像地址
     */
    avatarUrl?: string;
    /**
     * 0 unknown, 1 male, 2 female; not returned by clients since 2021-10-20.
     * @zh 0 未知，1 男，2 女；2021-10-20 起客户端不再返回
     */
    gender?: 0 | 1 | 2;
    /**
     * The language of the three below; always `zh_CN` since 2021-10-20.
     * @zh 下面三项所用的语言；2021-10-20 起总是 `zh_CN`
     */
    language?: string;
    /**
     * Not returned by clients since 2021-10-20.
     * @zh 国家；2021-10-20 起客户端不再返回
     */
    country?: string;
    /**
     * Not returned by clients since 2021-10-20.
     * @zh 省份；2021-10-20 起客户端不再返回
     */
    province?: string;
    /**
     * Not returned by clients since 2021-10-20.
     * @zh 城市；2021-10-20 起客户端不再返回
     */
    city?: string;
}
/** A nickname fit to draw and to store: visible, trimmed, at most 32 code points; `''` when nothing is left. */
export declare function cleanNickName(value: unknown): string;
/** An image address that `<image>` can draw and that can run no script; `''` for anything else. */
export declare function cleanImageAddress(value: unknown): string;
/** The usable part of what a platform, a server or a storage calls `userInfo`; never throws. */
export declare function readUserInfo(value: unknown): UserInfo;
