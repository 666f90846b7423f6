import type { ProfileSource } from '../state/state';
import type { UserInfo } from '../state/user-info';
/** A profile, who gave it, and when it was last known to be right. */
interface StoredProfile {
    userInfo: UserInfo;
    source: ProfileSource;
    at: number;
}
/** What outlives the app: read synchronously, so that the first frame is right. */
export interface StoredState {
    profile?: StoredProfile;
    /**
     * The getUserInfo of this client was withdrawn: it answered with a placeholder, or asks for the
     * privacy agreement. Survives logout, so that nobody taps in vain twice.
     */
    demoted?: true;
    /** The user logged out; nothing starts again before a tap or `auth.login()`. */
    loggedOut?: true;
    /** The profile has yet to reach the app's server. */
    unsubmitted?: true;
    /** The app's server refused what the platform gave: it is not read again before a tap. */
    refused?: true;
    /** The app's server has the user's phone number. Ends with the user. */
    phoneBound?: true;
    /** Whose stored session is believed; none: nobody's. Ends with the user. */
    sessionGeneration?: string;
    /** The newest `wx.login`, counted. Each may rotate the `session_key` of the one before. */
    loginCount?: number;
}
/** A change of what is stored; `undefined` removes a field. */
export type StoredStateChange = {
    [Key in keyof StoredState]: StoredState[Key] | undefined;
};
/** Reads stored fields. Broken ones read as nothing; those of a later version stay as they are. */
export declare function readStoredState(data: object): StoredState;
/** What the phone keeps: a next start has nothing to submit where it knows nobody. */
export declare function lastingPartOf(stored: StoredState): StoredState;
/**
 * What to store where another instance may have written meanwhile: what the phone has, with what
 * changed here.
 * @param onPhone what the phone has now
 * @param written what the phone had from this instance
 * @param current what this instance knows now
 * @param isLogout the user just logged out here, or the phone did not take it before
 */
export declare function mergeStoredState(onPhone: StoredState, written: StoredState, current: StoredState, isLogout: boolean): StoredState;
/** What is of the user: of one who ends, nothing of it may stay. */
export declare function userPartOf({ profile, sessionGeneration, phoneBound }: StoredState): {
    profile: StoredProfile | undefined;
    sessionGeneration: string | undefined;
    phoneBound: true | undefined;
};
export {};
