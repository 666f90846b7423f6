import type { AuthErrorCode, AuthFailure } from './state';
/** The one error this library rejects with: `code` to branch on, `message` for developers. */
export declare class AuthError extends Error implements AuthFailure {
    readonly code: AuthErrorCode;
    readonly errMsg?: string;
    readonly errno?: number;
    constructor(code: AuthErrorCode, message: string, answer?: {
        errMsg?: string;
        errno?: number;
    });
}
/** Which code a failed platform answer means. Never throws, whatever it is given. */
export declare function classify(answer: unknown): AuthFailure;
/** Anything thrown or answered, as an `AuthError`; `what` names the call for developers. */
export declare function toAuthError(reason: unknown, what: string): AuthError;
/** The JSON-clean part of an error, as the state keeps it. */
export declare function toFailure({ code, errMsg, errno }: AuthFailure): AuthFailure;
