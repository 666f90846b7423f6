import type { AuthFailure, AuthState, Channel, Display, ProfileSource, SessionState, UserInfo } from './state';
/** All that can happen. Effects never set state; they send one of these. */
export type AuthEvent = {
    type: 'configured';
    channel: AuthState['channel'];
} | {
    type: 'questionStarted';
} | {
    type: 'questionEnded';
    channel: AuthState['channel'];
} | {
    type: 'granted';
    userInfo: UserInfo;
    channel: AuthState['channel'];
} | {
    type: 'previewed';
    avatarUrl: string;
}
/** `isAnotherUser`: nothing of the user before stays beside it. */
 | {
    type: 'saved';
    userInfo: UserInfo;
    source: ProfileSource;
    isAnotherUser?: boolean;
} | {
    type: 'rejected';
    channel: AuthState['channel'];
    error: AuthFailure;
} | {
    type: 'effectFailed';
    error: AuthFailure;
} | {
    type: 'placeholderAnswered';
    channel: AuthState['channel'];
    error?: AuthFailure;
} | {
    type: 'silentCheckDone';
} | {
    type: 'revoked';
} | {
    type: 'privacy';
    privacy: AuthState['privacy'];
    channel: AuthState['channel'];
} | {
    type: 'session';
    session: SessionState;
} | {
    type: 'loggedOut';
};
/** The state before anything is known. */
export declare function initialState(channel: AuthState['channel'], anonymous: Display): AuthState;
/**
 * The one place where state is decided. Pure; answers the same object when nothing changed.
 * `anonymous` is what to draw where the profile has no real name or avatar.
 */
export declare function transition(state: AuthState, event: AuthEvent, anonymous: Display): AuthState;
/**
 * The channel of the next question: the first of `channels` that this client has. A channel is
 * ruled out by evidence (a placeholder was answered, an agreement is asked for), not by a version
 * number: the same base library answers differently by the day an app was published.
 * @param isDemoted the `getUserInfo` of this client was withdrawn, or cannot be used
 * @param canChooseAvatar this client can open `chooseAvatar`, base library 2.21.2; asked only where it counts
 */
export declare function channelOf(channels: readonly Channel[], isDemoted: boolean, canChooseAvatar: () => boolean): AuthState['channel'];
