import type { Platform } from './platform';
import type { ProfileSource } from './channels';
import type { UserInfo } from './userinfo';
/** What outlives the app: read synchronously, so that the first frame is right. */
export interface Kept {
    profile?: {
        userInfo: UserInfo;
        source: ProfileSource;
        at: number;
    };
    /** This client answers with placeholders; survives logout, so that nobody taps in vain twice. */
    demoted?: true;
    /** The user logged out; nothing starts again before a tap or `auth.login()`. */
    loggedOut?: true;
    /** The profile has yet to reach the app's server. */
    unsubmitted?: true;
}
/** Reads what was kept. Broken, foreign or future storage reads as empty. */
export declare function readKept(platform: Platform): Kept;
/** Keeps it, or throws what the client throws when its storage is full. */
export declare function writeKept(platform: Platform, kept: Kept): true;
