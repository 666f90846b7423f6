import type { Context } from '../context';
import type { AuthErrorCode } from '../state/state';
/** The agreement, as far as the client and its answers tell. `wx.onNeedPrivacyAuthorization` is the app's own. */
export interface Privacy {
    /** Asks the client. True: nothing is left to agree to. */
    check: () => Promise<boolean>;
    /** A page or a sheet came to the front: did the user agree elsewhere, such as in the app's own popup? */
    handleShow(): void;
    /** Applies what an answer says of the agreement; without a code, the answer was good. */
    applyAnswer(code?: AuthErrorCode): void;
}
export declare function createPrivacy(context: Context): Privacy;
