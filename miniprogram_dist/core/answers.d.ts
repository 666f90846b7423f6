import type { Config } from './config';
import type { Credentials } from './options';
import type { Channel } from './channels';
import type { AuthFailure } from './errors';
import type { UserInfo } from './userinfo';
/** What a person's answer came to, as the component they acted in reports it. */
export type Outcome = {
    type: 'authorize';
    detail: AuthorizeDetail;
}
/** `isGrant`: with this the app knows its user. */
 | {
    type: 'save';
    detail: SaveDetail;
    isGrant: boolean;
} | {
    type: 'reject';
    detail: RejectDetail;
}
/** A placeholder was answered: the form leads on. */
 | {
    type: 'form';
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
/** A `getUserInfo` answer, read: real data, or the reason there is none. */
export type UserInfoAnswer = {
    userInfo: UserInfo;
} | {
    error: AuthFailure;
};
/** Reads what the button or `wx.getUserInfo` answered; never throws, whatever it is given. */
export declare function readUserInfoAnswer(detail: unknown, config: Config): UserInfoAnswer;
/** A `chooseAvatar` answer: the temporary path, or the reason there is none (platform facts §1.5). */
export declare function readAvatarAnswer(detail: unknown): {
    avatarUrl: string;
} | {
    error: AuthFailure;
};
