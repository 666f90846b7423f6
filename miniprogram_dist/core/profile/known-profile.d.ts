import type { Context } from '../context';
import type { AuthFailure, UserInfo } from '../state/state';
/** What `getUserInfo` is known to answer on this client. */
export interface PlatformProfile {
    /** Is it certain that `wx.getUserInfo` raises no prompt now? */
    isSilent: boolean;
    /** The platform answered with real data. */
    acceptUserInfo(userInfo: UserInfo): void;
    /** The platform answered with a placeholder: this client uses the next channel from now on. */
    acceptPlaceholder(error?: AuthFailure): void;
}
export declare function createPlatformProfile(context: Context): PlatformProfile;
/**
 * Takes what the app's own server knows of the user. It never replaces what the user gave here and
 * no server has seen yet, and a placeholder is not theirs, whoever sends it.
 * @throws AuthError `invalid` when it is given no object
 */
export declare function acceptAppProfile(context: Context, given: unknown): void;
/** Stores the profile whenever it changes. */
export declare function keepProfileStored(context: Context): void;
