import type { AuthFailure } from '../state/state';
/** The answer of a phone button, read: the code for the app's server, or the reason there is none. */
export type PhoneAnswer = {
    code: string;
} | {
    error: AuthFailure;
};
/** Never throws, whatever it is given. */
export declare function readPhoneAnswer(detail: unknown): PhoneAnswer;
/** Why the app's server did not bind the number. A number of another account is refused. */
export declare function toBindFailure(thrown: unknown): AuthFailure;
