import type { Outcome } from './answers';
import type { SettledName } from './nickname';
import type { Texts } from '../locale/index';
/** What became of what a form gave. */
export interface SavedForm {
    outcome?: Outcome | undefined;
    /** The name of the sentence that is to be said, or `''`. */
    hint: keyof Texts | '';
    /** The picture needs no second try. */
    isOver: unknown;
    /** Nothing is left to give: what holds the form may close it. */
    isDone?: boolean;
}
/** A plain button was tapped: the form leads on, where this client can fill one. */
export declare const wantForm: () => Outcome;
/** The button in front of the form answered. */
export declare function agree(detail: unknown): Outcome | undefined;
/**
 * Saves what was given; what is missing is said.
 * @param reviewed the name, as soon as its review lets it be known
 * @param avatarUrl the picture that was chosen, or `''`
 * @param started the name that the field started with
 * @param isTouched was the user in the field?
 */
export declare function saveForm(reviewed: Promise<SettledName>, avatarUrl: string, started: string, isTouched?: boolean): Promise<SavedForm>;
/** A form was closed; with a profile that is there already, or on its way, that is no refusal. */
export declare const declineForm: () => Outcome | undefined;
