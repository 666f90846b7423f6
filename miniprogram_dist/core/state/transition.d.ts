import type { AuthFailure, AuthState, Channel, Display, ProfileSource, SessionState, UserInfo } from './state';
/** All that can happen. Effects never set state; they send one of these. */
export type AuthEvent = {
    type: 'configured';
} | {
    type: 'questionStarted';
} | {
    type: 'questionEnded';
} | {
    type: 'granted';
    userInfo: UserInfo;
} | {
    type: 'previewed';
    avatarUrl: string;
}
/**
 * `isByServer`: the app's server said it, which takes nothing back that it refused.
 * `isAnotherUser`: nothing of the user before stays beside it.
 */
 | {
    type: 'saved';
    userInfo: UserInfo;
    source: ProfileSource;
    isByServer?: boolean;
    isAnotherUser?: boolean;
}
/** The app's server refused this for good: it is withdrawn, where it is still there. */
 | {
    type: 'refused';
    userInfo: UserInfo;
    error: AuthFailure;
} | {
    type: 'rejected';
    error: AuthFailure;
} | {
    type: 'effectFailed';
    error: AuthFailure;
} | {
    type: 'placeholderAnswered';
    error?: AuthFailure;
} | {
    type: 'silentCheckDone';
} | {
    type: 'revoked';
} | {
    type: 'privacy';
    privacy: AuthState['privacy'];
} | {
    type: 'session';
    session: SessionState;
} | {
    type: 'loggedOut';
};
/** What the next state depends on beside the one before: the app's options, and what is known of the client. */
export interface Surroundings {
    /** What to draw where the profile has no real name or avatar. */
    anonymous: Display;
    /** The channel of the next question: see `channelOf`. */
    channel: AuthState['channel'];
}
/** The state before anything is known. */
export declare function initialState({ channel, anonymous }: Surroundings): AuthState;
/** The one place where state is decided. Pure; answers the same object when nothing changed. */
export declare function transition(state: AuthState, event: AuthEvent, surroundings: Surroundings): AuthState;
/**
 * The channel of the next question: the first of `channels` that this client has. A channel is
 * ruled out by evidence (a placeholder was answered, an agreement is asked for), not by a version
 * number: the same base library answers differently by the day an app was published.
 * @param isDemoted the `getUserInfo` of this client was withdrawn, or cannot be used
 * @param canChooseAvatar this client can open `chooseAvatar`, base library 2.21.2; asked only where it counts
 */
export declare function channelOf(channels: readonly Channel[], isDemoted: boolean, canChooseAvatar: () => boolean): AuthState['channel'];
