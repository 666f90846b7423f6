import type { ResolvedOptions } from '../options';
import type { AuthFailure } from '../state/state';
import type { UserInfo } from '../state/user-info';
/** A `getUserInfo` answer, read: real data, or the reason there is none. */
export type UserInfoAnswer = {
    userInfo: UserInfo;
} | {
    error: AuthFailure;
};
/** Reads what the button or `wx.getUserInfo` answered; never throws, whatever it is given. */
export declare function readUserInfoAnswer(detail: unknown, options: ResolvedOptions): UserInfoAnswer;
/** A `chooseAvatar` answer: the temporary path, or the reason there is none. */
type AvatarAnswer = {
    avatarUrl: string;
} | {
    error: AuthFailure;
};
/** Clients report a failure in the answer, in an `error` event, or not at all (button.chooseAvatar). */
export declare function readAvatarAnswer(detail: unknown): AvatarAnswer;
export {};
