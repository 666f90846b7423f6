import type { Context } from './context';
import type { AuthErrorCode } from './errors';
/** How the privacy agreement stands. `wx.onNeedPrivacyAuthorization` is the app's own. */
export interface PrivacyPart {
    /** Asks the client. True: nothing is left to agree to. */
    check(): Promise<boolean>;
    /** Draws from an answer what it says of the agreement. */
    heard(code?: AuthErrorCode): void;
}
export declare function createPrivacy(ctx: Context): PrivacyPart;
