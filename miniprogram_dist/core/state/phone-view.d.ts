import type { AuthState, PhoneState } from './state';
/** How a phone button is drawn. */
export interface PhoneView {
    phoneOpenType: string;
    /** The sentence and the link of the privacy guide stand beside it: a tap agrees to what they say. */
    isAgreementShown: boolean;
}
/**
 * @param openType what asks without an agreement; `''`: a plain button, which agrees to nothing
 * @param hasRoom is there room for the agreement beside the button? A button without is a plain one while
 * the agreement is open
 */
export declare function phoneViewOf({ privacy }: AuthState, openType: string, hasRoom: boolean): PhoneView;
/** The names of the sentences that a phone button says. */
type HintName = 'hintDenied' | 'hintNetwork' | 'hintUndeclared' | 'hintFailed' | 'hintRefused' | 'hintNumberTaken' | 'hintPhoneQuota' | 'hintPhoneNone';
/** Why the last answer bound nothing, in the words of the app's server or ours; `''`: nothing is to be said. */
export declare function phoneHintOf({ status, error }: PhoneState, texts: Record<HintName, string>): string;
export {};
