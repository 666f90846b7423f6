import type { Outcome } from './answers';
/** A plain button was tapped: the form leads on, where this client can fill one. */
export declare const wantForm: () => Outcome;
/** While a form saves, closing one is no refusal: what was given is on its way. */
export declare function whileSaving(work: Promise<unknown>): void;
/** A form was closed; with a profile that is there already, or on its way, that is no refusal. */
export declare const declineForm: () => Outcome | undefined;
