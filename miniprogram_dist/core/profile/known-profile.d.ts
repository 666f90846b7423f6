import type { AvatarFiles } from './avatar-files';
import type { Context } from '../context';
import type { AuthFailure } from '../state/state';
import type { UserInfo } from '../state/user-info';
/** What `getUserInfo` is known to answer on this client. */
export interface PlatformProfile {
    /** Is it certain that `wx.getUserInfo` raises no prompt now? */
    isSilent: boolean;
    /** The platform answered with real data. */
    acceptUserInfo(userInfo: UserInfo): void;
    /** The platform answered with a placeholder: this client uses the next channel from now on. */
    acceptPlaceholder(error?: AuthFailure): void;
}
export declare function createPlatformProfile(context: Context, avatarFiles: AvatarFiles): PlatformProfile;
/** Stores the profile whenever it changes. */
export declare function keepProfileStored(context: Context, avatarFiles: AvatarFiles): void;
