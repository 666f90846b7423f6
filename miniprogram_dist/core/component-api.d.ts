import type { Client, ClientAbilities } from './client/client';
import type { Context } from './context';
import type { Lifecycle } from './lifecycle';
import type { PhoneBinding } from './phone/phone';
import type { GivenProfile, HintControl, NicknameField, ProfileForm, SheetControl, UserAnswers } from './profile/profile';
import type { GateSession } from './session/gate-session';
import type { LogoutQuestion } from './session/logout-question';
import type { LoginSession } from './session/session';
import type { AuthState } from './state/state';
import type { LocalizedTexts } from './texts';
/**
 * What behaviors and components ask of the core. Components decide nothing about consent: they
 * report what happened, and fire what the `Outcome` says.
 */
export interface ComponentApi extends ClientAbilities, ProfileForm, SheetControl, HintControl, LogoutQuestion, Omit<PhoneBinding, 'endPhoneQuestion'>, Pick<GateSession, 'openSession'>, Pick<UserAnswers, 'startQuestion' | 'isBusy' | 'answerUserInfo'>, Pick<GivenProfile, 'answerChooseAvatar' | 'readChosenAvatar' | 'saveGiven'> {
    /** Storage read and silent check, once per app lifetime, shared by all components. */
    start(): Promise<void>;
    /** A page came to the front. */
    handlePageShow(): void;
    readonly state: AuthState;
    subscribe(listener: (state: AuthState, previous: AuthState) => void): () => void;
    /** The sentences in this language, else in the configured one, for a gate with this need. */
    texts(lang?: string, need?: string): LocalizedTexts;
    /** The configured default avatar; `''`: the packaged one. */
    anonymousAvatarUrl(): string;
    /** Runs once after `ms`; returns a function that cancels it. */
    after: Client['after'];
    /**
     * Calls back after every logout and every `configure`, also where they change nothing in the state. Returns
     * a function that ends it.
     */
    onRedraw(listener: () => void): () => void;
    /** Counts the ends of users: what was typed and chosen belongs to one of them. */
    userGeneration(): number;
    /** Counts logouts: they end what a tap was for. */
    logoutCount(): number;
    createNicknameField(): NicknameField;
    /** What the `openSetting` button answered. */
    applySetting(detail: unknown): void;
    openPrivacyContract(): void;
    trackSkip(): void;
}
interface ComponentApiParts {
    context: Context;
    lifecycle: Lifecycle;
    session: LoginSession;
    gateSession: GateSession;
    answers: UserAnswers;
    givenProfile: GivenProfile;
    form: ProfileForm;
    phone: PhoneBinding;
    sheetControl: SheetControl;
    hintControl: HintControl;
    logoutQuestion: LogoutQuestion;
}
export declare function createComponentApi(parts: ComponentApiParts): ComponentApi;
export {};
