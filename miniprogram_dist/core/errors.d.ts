/** What went wrong, as a word to branch on. Every failure that leaves this library carries one. */
export type AuthErrorCode = 'denied' | 'cancelled' | 'placeholder' | 'privacy-refused' | 'privacy-undeclared' | 'not-granted' | 'no-tap' | 'busy' | 'timeout' | 'unsupported' | 'invalid' | 'network' | 'exchange-failed' | 'session-key-stale' | 'submit-failed' | 'storage' | 'failed';
/** Why an answer gave nothing. `errMsg` and `errno` are the platform's own, where it sent them. */
export interface AuthFailure {
    code: AuthErrorCode;
    errMsg?: string;
    errno?: number;
}
/** The one error this library rejects with: `code` to branch on, `message` for developers. */
export declare class AuthError extends Error implements AuthFailure {
    readonly code: AuthErrorCode;
    readonly errMsg?: string;
    readonly errno?: number;
    constructor(code: AuthErrorCode, message: string, answer?: Partial<AuthFailure>);
}
/** Why an answer, or anything thrown, gave nothing: JSON-clean, and never throws itself. */
export declare function classify(answer: unknown): AuthFailure;
/** Anything thrown or answered, as an `AuthError`; `what` names the call for developers. */
export declare function toAuthError(reason: unknown, what: string): AuthError;
