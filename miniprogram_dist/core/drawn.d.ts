import type { AuthState } from './state';
import type { Texts } from '../locale/index';
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
/** The drawing before anything is known, and of somebody else. */
export declare const blank: AuthData;
export declare function drawn(state: AuthState, texts: Texts): AuthData;
/** The sentence that fits, by its name; `''`: nothing is to be said. */
export declare function hintOf({ profile: { status, error, userInfo }, channel, }: AuthState): keyof Texts | '';
