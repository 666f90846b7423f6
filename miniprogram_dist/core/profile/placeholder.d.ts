/**
 * Is this the platform's placeholder, not the user's own data? A user may really be called
 * 微信用户, so the name alone is no proof.
 */
export declare function isDemoted(userInfo: object): boolean;
/** The grey portrait, by its address. */
export declare function isPlaceholderAvatar(avatarUrl: unknown): boolean;
/** The anonymous nickname, in any language. It is never saved as a user's own. */
export declare function isPlaceholderName(nickName: unknown): boolean;
/** A nickname that the user gave: clean, and `''` where it is empty or a placeholder. */
export declare function readGivenNickName(value: unknown): string;
