import type { AuthErrorCode, AuthFailure, ServerReason } from '../state/state';
/**
 * The one error this library rejects with: `code` to branch on, `message` for developers.
 * @zh 组件库拒绝时的错误：`code` 供代码判断，`message` 给开发者看
 */
export declare class AuthError extends Error implements AuthFailure {
    readonly code: AuthErrorCode;
    readonly errMsg?: string;
    readonly errno?: number;
    readonly reason?: ServerReason;
    /**
     * Whatever was thrown. Not enumerable: what is printed or sent of the error leaves it out.
     * @zh 抛出的原物。不可枚举：打印或上报错误时不带它
     */
    readonly cause?: unknown;
    constructor(code: AuthErrorCode, message: string, answer?: Partial<AuthFailure>, cause?: unknown);
    /**
     * An error of another copy of the package is one as well: the copies of an app share one instance,
     * which rejects with its own class.
     */
    static [Symbol.hasInstance](value: unknown): boolean;
}
/** Does an answer with this `errMsg` say yes? Some clients send none with a yes. */
export declare function isOk(errMsg: unknown): boolean;
/** Why an answer, or anything thrown, gave nothing: JSON-clean, and never throws itself. */
export declare function toAuthFailure(answer: unknown): AuthFailure;
/** Anything thrown or answered, as an `AuthError`; `callName` names the call for developers. */
export declare function toAuthError(thrown: unknown, callName: string): AuthError;
/** What a function of the app rejected with: as `toAuthError`, with what the app's server said. */
export declare function toServerError(thrown: unknown, optionName: string): AuthError;
/** What `run` answers; `undefined` where it throws. */
export declare function attempt<Result>(run: () => Result): Result | undefined;
