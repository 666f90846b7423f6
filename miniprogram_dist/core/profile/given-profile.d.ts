import type { AvatarFiles } from './avatar-files';
import type { ProfileSubmission } from './submission';
import type { Outcome, UserAnswers } from './user-answers';
import type { Context } from '../context';
import type { Privacy } from '../privacy/privacy';
import type { UserInfo } from '../state/user-info';
/** What the user gives: avatar, nickname or both. A part that is missing stays as it is. */
export type GivenUserInfo = Pick<UserInfo, 'nickName' | 'avatarUrl'>;
/** What the user gives by `chooseAvatar` and by the nickname keyboard. */
export interface GivenProfile {
    /** What a `chooseAvatar` button answered: shown at once, then saved. */
    answerChooseAvatar: (detail: unknown) => Promise<Outcome | undefined>;
    /** A `chooseAvatar` answer that is not saved yet: the temporary path, or what to report. */
    readChosenAvatar: (detail: unknown) => {
        avatarUrl: string;
    } | {
        outcome: Outcome | undefined;
    };
    /** Saves what was given. `undefined`: nothing is new, or a logout came first. */
    saveGiven: (given: GivenUserInfo) => Promise<Outcome | undefined>;
    /** The start is over: what did not reach the app's server last time is submitted again. */
    resubmit(): void;
}
export declare function createGivenProfile(context: Context, privacy: Privacy, answers: UserAnswers, submission: ProfileSubmission, avatarFiles: AvatarFiles): GivenProfile;
