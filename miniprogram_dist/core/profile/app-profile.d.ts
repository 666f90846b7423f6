import type { Context } from '../context';
import type { UserInfo } from '../state/user-info';
/** What the app's own server says of the user when they log in. */
export interface ServerProfile {
    /** Does it name somebody else than the user who is known? */
    isAnotherUser(userInfo: unknown): boolean;
    /** This is sent to it: from now on it may name the user so. */
    noteSent(userInfo: UserInfo): void;
    /** Takes it. With `isAnotherUser`, nothing of the user before stays beside it. */
    accept(userInfo: unknown, isAnotherUser?: boolean): void;
}
export declare function createServerProfile(context: Context): ServerProfile;
/**
 * Takes what the app's own server knows of the user. It never replaces what the user gave here and
 * no server has seen yet, and a placeholder is not theirs, whoever sends it.
 * @throws AuthError `invalid` when it is given no object
 */
export declare function acceptAppProfile(context: Context, given: unknown, isAnotherUser?: boolean): void;
