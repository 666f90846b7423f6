import type { AuthState } from './state';
/** What a page or component draws of the state: `data.auth`. */
export interface AuthData {
    status: AuthState['profile']['status'];
    /** Always drawable: the anonymous nickname where there is no real one. */
    nickName: string;
    /** Always drawable: the default avatar where there is no real one. */
    avatarUrl: string;
    /** The `open-type` of a button that asks; `''`: nothing to ask, or no way to. */
    openType: string;
    channel: AuthState['channel'];
    /** A gentle sentence, or `''`. */
    hint: string;
    sessionStatus: AuthState['session']['status'];
}
/** The names of the sentences that `AuthData` speaks. */
export type HintName = 'hintNone' | 'hintDenied';
export type AuthDataTexts = Record<HintName | 'anonymous', string>;
/** The drawing before anything is known, and of a component that shows another user. */
export declare const emptyAuthData: AuthData;
export declare function authDataOf(state: AuthState, texts: AuthDataTexts): AuthData;
/** The name of the sentence that fits the state; `''`: nothing is to be said. */
export declare function hintNameOf({ profile: { status, error, userInfo }, channel, }: AuthState): HintName | '';
