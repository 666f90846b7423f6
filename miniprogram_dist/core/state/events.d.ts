import type { AuthFailure, AuthState, Display, ProfileSource, SessionState } from './state';
import type { UserInfo } from './user-info';
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
} | PhoneEvent | {
    type: 'loggedOut';
};
/** What can happen to the phone number alone. */
export type PhoneEvent = {
    type: 'phoneAsked';
} | {
    type: 'phoneQuestionEnded';
} | {
    type: 'phoneRejected';
    error: AuthFailure;
}
/** The app's server has the number. `number`: as it may be shown; none: it is not shown. */
 | {
    type: 'phoneBound';
    number?: string | undefined;
};
/** What the next state depends on beside the one before: the app's options, and what is known of the client. */
export interface Surroundings {
    /** What to draw where the profile has no real name or avatar. */
    anonymous: Display;
    /** The channel of the next question: see `channelOf`. */
    channel: AuthState['channel'];
}
