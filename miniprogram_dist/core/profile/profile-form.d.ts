import type { GivenProfile } from './given-profile';
import type { NicknameField } from './nickname-field';
import type { Outcome, UserAnswers } from './user-answers';
import type { Context } from '../context';
import type { Privacy } from '../privacy/privacy';
import type { Texts } from '../../locale/locale';
/** What the user gave in a form. */
export interface FormContent {
    /**
     * Whose form it is: `userGeneration()` when it was drawn empty, or with that user's profile. What
     * was given before a logout is never saved after it.
     */
    userGeneration: number;
    nicknameField: NicknameField;
    /** Reads what the input shows. */
    readNickName: () => Promise<unknown>;
    /** The picture that was chosen, or `''`. */
    avatarUrl: string;
    /** The nickname that the field started with. */
    initialNickName: string;
}
/** What became of a form that was saved. */
export interface SavedForm {
    outcome?: Outcome | undefined;
    /** The name of the sentence that is to be said; `''`: nothing is left to give. */
    hintName: keyof Texts | '';
    /** The picture needs no second try. */
    isAvatarSaved: boolean;
}
/** The rules of the form that asks for avatar and nickname. */
export interface ProfileForm {
    /** A plain button was tapped: the sheet opens where this client can fill its form. */
    requestSheet: () => Outcome | undefined;
    /** The agreement's button in front of the form answered. */
    answerAgreement: (detail: unknown) => Outcome | undefined;
    saveForm: (content: FormContent) => Promise<SavedForm>;
    /** The user closed the sheet. With a profile that is there already, or on its way, that is no refusal. */
    declineSheet: () => Outcome | undefined;
}
export declare function createProfileForm(context: Context, privacy: Privacy, answers: UserAnswers, givenProfile: GivenProfile): ProfileForm;
