import type { Outcome } from './answers';
/** A plain button was tapped: the form leads on, where this client can fill one. */
export declare const wantForm: () => Outcome;
/** A form was closed unsaved; a profile that is there already is no refusal. */
export declare const declineForm: () => Outcome | undefined;
