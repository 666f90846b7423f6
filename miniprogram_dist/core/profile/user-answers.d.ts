import type { PlatformProfile } from './known-profile';
import type { SilentCheck } from './silent-check';
import type { ProfileSubmission } from './submission';
import type { Context } from '../context';
import type { Credentials } from '../options';
import type { Privacy } from '../privacy/privacy';
import type { AuthFailure, Channel } from '../state/state';
import type { UserInfo } from '../state/user-info';
/** What a person's answer came to, as the component they acted in reports it. */
export type Outcome = {
    type: 'authorize';
    detail: AuthorizeDetail;
}
/** `isGrant`: with this save the profile became granted. */
 | {
    type: 'save';
    detail: SaveDetail;
    isGrant: boolean;
} | {
    type: 'reject';
    detail: RejectDetail;
}
/** The answer was a placeholder, or a plain button was tapped: the profile sheet opens. */
 | {
    type: 'sheet';
};
export interface AuthorizeDetail {
    userInfo: UserInfo;
    channel: Channel;
    credentials?: Credentials;
}
export interface RejectDetail extends AuthFailure {
    attempts: number;
}
export interface SaveDetail {
    userInfo: UserInfo;
}
/** What people answer. They have no deadline: a late answer counts like any other. */
export interface UserAnswers {
    /**
     * A person tapped a button that asks.
     * @param owner the page or component that was tapped
     * @param redraw draws it
     */
    startQuestion: (owner?: object, redraw?: () => void) => void;
    /** Is something of this page or component under way: the question of its tap, or a picture it saves? */
    isBusy: (owner: object) => boolean;
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
