import type { Context } from './context';
import type { AuthErrorCode } from './state';
/** How the privacy agreement stands. `wx.onNeedPrivacyAuthorization` is the app's own. */
export interface PrivacyPart {
    check(): Promise<unknown>;
    /** Draws from an answer what it says of the agreement. */
    heard(code?: AuthErrorCode): void;
}
export declare function createPrivacy({ platform, store, config }: Context): PrivacyPart;
