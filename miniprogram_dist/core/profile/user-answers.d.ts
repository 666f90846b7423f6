import type { PlatformProfile } from './known-profile';
import type { SilentCheck } from './silent-check';
import type { ProfileSubmission } from './submission';
import type { Context } from '../context';
import type { OpenQuestion } from '../open-question';
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
/**
 * What `authorize` carries.
 * @zh `authorize` 带的内容
 */
export interface AuthorizeDetail {
    /**
     * Real data, as it is in the state.
     * @zh 真实资料，与状态里的相同
     */
    userInfo: UserInfo;
    /**
     * How the user was asked.
     * @zh 询问的方式
     */
    channel: Channel;
    /**
     * The encrypted part, with `withCredentials: true` and only where the current session can decrypt it.
     * @zh 加密数据：设了 `withCredentials: true`，并且当前会话能解密时才有
     */
    credentials?: Credentials;
}
/**
 * What `reject` carries.
 * @zh `reject` 带的内容
 */
export interface RejectDetail extends AuthFailure {
    /**
     * Refused, cancelled or failed answers since the last grant, this one included.
     * @zh 上次授权以来，拒绝、取消或失败的次数，含这一次
     */
    attempts: number;
}
/**
 * What `save` carries.
 * @zh `save` 带的内容
 */
export interface SaveDetail {
    /**
     * The profile with what was saved.
     * @zh 保存之后的资料
     */
    userInfo: UserInfo;
}
/** What people answer. They have no deadline: a late answer counts like any other. */
export interface UserAnswers {
    /** A person tapped a button that asks: see `OpenQuestion.start`. */
    startQuestion: OpenQuestion['start'];
    /** Is something of this page or component under way: the question of its tap, or a picture it saves? */
    isBusy: (owner: object) => boolean;
    /** See `OpenQuestion.end`. */
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
