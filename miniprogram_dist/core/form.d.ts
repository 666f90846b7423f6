import type { Outcome } from './answers';
/** A plain button was tapped: the form leads on, where this client can fill one. */
export declare const wantForm: () => Outcome;
/** A form was closed; with a profile that is there already, or on its way, that is no refusal. */
export declare function declineForm(detail: unknown): Outcome | undefined;
