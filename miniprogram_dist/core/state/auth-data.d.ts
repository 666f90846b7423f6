import type { AuthState, ProfileState } from './state';
/** What a page or component draws of the state: `data.auth`. */
export interface AuthData {
    status: AuthState['profile']['status'];
    /** Always drawable: the anonymous nickname where there is no real one. */
    nickName: string;
    /** Always drawable: the default avatar where there is no real one. */
    avatarUrl: string;
    /**
     * The `open-type` of a button that asks; `''`: nothing to ask, no way to, or a plain button, which
     * opens the sheet.
     */
    openType: string;
    /** Is there something to ask that a plain button asks by opening the profile sheet? */
    opensSheet: boolean;
    channel: AuthState['channel'];
    /** A gentle sentence, or `''`. */
    hint: string;
    sessionStatus: AuthState['session']['status'];
}
/** The names of the sentences that `AuthData` speaks. */
type HintName = 'hintNone' | 'hintDenied' | 'hintNetwork' | 'hintUndeclared' | 'hintFailed';
type AuthDataTexts = Record<HintName | 'hintRefused' | 'anonymous', string>;
/** The drawing before anything is known, and of a component that shows another user. */
export declare const emptyAuthData: AuthData;
/** @param isSinglePage no hint is drawn: see `ClientAbilities` */
export declare function authDataOf(state: AuthState, texts: AuthDataTexts, isSinglePage?: boolean): AuthData;
/** Why the app's server took nothing of what was given, in its own words or ours; `''`: it refused nothing. */
export declare function refusalOf({ error }: ProfileState, { hintRefused }: Record<'hintRefused', string>): string;
export {};
