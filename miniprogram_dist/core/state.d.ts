import type { Channel, ProfileSource } from './channels';
import type { AuthFailure } from './errors';
import type { UserInfo } from './userinfo';
/** What is drawn where the user is not known. */
export interface Display {
    nickName: string;
    avatarUrl: string;
}
/** The login session. Silent, and separate from consent. The token itself is not in the snapshot. */
export interface SessionState {
    status: 'none' | 'pending' | 'active' | 'failed';
    /** Milliseconds since the epoch. */
    expiresAt?: number;
    error?: AuthFailure;
}
/** What the app knows of its user, and how it stands with the question. */
export interface ProfileState {
    status: 'unknown' | 'anonymous' | 'pending' | 'rejected' | 'partial' | 'granted';
    /** Real data only: what may be sent and stored. */
    userInfo?: UserInfo;
    /** Who gave `userInfo`. */
    source?: ProfileSource;
    /** Always drawable: the default avatar and the anonymous nickname where there is no real one. */
    display: Display;
    /** A chosen avatar on its way to a lasting address: shown at once, not yet to be stored. */
    preview?: string;
    /** Refused, cancelled or failed answers since the last grant. */
    attempts: number;
    /** Why the last answer gave nothing. */
    error?: AuthFailure;
}
/** One immutable, JSON-clean snapshot, replaced on every change. */
export interface AuthState {
    session: SessionState;
    profile: ProfileState;
    /** How the next tap will ask; `none`: this client has no way. */
    channel: Channel | 'none';
    /** The privacy agreement, base library 2.32.3 and later; `unknown` where the client has none. */
    privacy: 'unknown' | 'needed' | 'agreed' | 'refused' | 'undeclared';
}
/** All that can happen. Effects never set state; they send one of these. */
export type AuthEvent = {
    type: 'configured';
    channel: AuthState['channel'];
} | {
    type: 'asked';
} | {
    type: 'settled';
    channel: AuthState['channel'];
} | {
    type: 'granted';
    userInfo: UserInfo;
    channel: AuthState['channel'];
} | {
    type: 'previewed';
    avatarUrl: string;
} | {
    type: 'saved';
    userInfo: UserInfo;
    source: ProfileSource;
} | {
    type: 'rejected';
    channel: AuthState['channel'];
    error: AuthFailure;
} | {
    type: 'troubled';
    error: AuthFailure;
} | {
    type: 'demoted';
    channel: AuthState['channel'];
    error?: AuthFailure;
} | {
    type: 'checked';
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
/** The state before anything is known. */
export declare const initialState: (channel: AuthState["channel"], anonymous: Display) => AuthState;
/**
 * The one place where state is decided. Pure; answers the same object when nothing changed.
 * `anonymous` is what to draw where the profile has no real name or avatar.
 */
export declare function transition(state: AuthState, event: AuthEvent, anonymous: Display): AuthState;
