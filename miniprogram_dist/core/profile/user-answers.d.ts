import type { Outcome } from './outcome';
import type { PlatformProfile } from './known-profile';
import type { SilentCheck } from './silent-check';
import type { ProfileSubmission } from './submission';
import type { Context } from '../context';
import type { Privacy } from '../privacy/privacy';
import type { AuthFailure } from '../state/state';
/** What people answer. They have no deadline: a late answer counts like any other. */
export interface UserAnswers {
    /** A person tapped a button that asks. */
    startQuestion: () => void;
    /** The question is over, or has to be for now: what asked is usable again. */
    endQuestion(): void;
    /** What a `getUserInfo` button answered; nothing where only a hint is left to say. */
    answerUserInfo: (detail: unknown) => Outcome | undefined;
    /** What the settings page answered: the permission may have been turned on or off there. */
    answerSetting: (answer: unknown) => Promise<void>;
    /**
     * An answer that gave nothing, whatever asked. Nothing where the client says that a question is open
     * already: that is no answer of the user.
     */
    reject(error: AuthFailure): Outcome | undefined;
}
export declare function createUserAnswers(context: Context, privacy: Privacy, platformProfile: PlatformProfile, silentCheck: SilentCheck, submission: ProfileSubmission): UserAnswers;
