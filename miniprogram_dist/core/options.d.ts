import type { Channel } from './channels';
import type { AuthErrorCode } from './errors';
import type { UserInfo } from './userinfo';
import type { Lang, Texts } from '../locale/index';
/** A login session: the app's own token, and when it ends (ms since the epoch). */
export interface Session {
    token: string;
    expiresAt: number;
}
/** What only the server can read: whose `session_key` encrypted it is what the session is for. */
export interface Credentials {
    encryptedData: string;
    iv: string;
    rawData: string;
    signature: string;
    /** Base library 2.7.0, with cloud development on. */
    cloudID?: string;
}
/** What `submitProfile` is given. `credentials` only with `withCredentials: true`. */
export interface ProfilePayload {
    channel: Channel;
    userInfo: UserInfo;
    credentials?: Credentials;
}
/** Something happened, for the app's own statistics. Carries no personal data. */
export interface TrackEvent {
    type: 'ask' | 'grant' | 'reject' | 'skip' | 'save' | 'login' | 'renew' | 'logout' | 'fail';
    code?: AuthErrorCode;
    channel?: string;
}
/** What an app may tell the library; every field has a default that works without it. */
export interface AuthOptions {
    /**
     * Takes a login code to your server and answers your own token, and its life in seconds.
     * Without it `login()` rejects `unsupported` and everything else works.
     */
    exchange?: (code: string) => Promise<{
        token: string;
        expiresIn: number;
        userInfo?: UserInfo;
    }>;
    /**
     * Takes a consented profile to your server; may answer the verified one. Reject with
     * `{ code: 'session-key-stale' }` when the payload cannot be decrypted or verified.
     */
    submitProfile?: (payload: ProfilePayload, session?: Session) => Promise<UserInfo | void>;
    /** Takes a chosen avatar's temporary path and answers a lasting URL. */
    uploadAvatar?: (tempFilePath: string, session?: Session) => Promise<string>;
    /** Tells your server that the session ends. */
    revoke?: (session: Session) => Promise<void>;
    /** Ask for `encryptedData` and submit it with the session that encrypted it. Default `false`. */
    withCredentials?: boolean;
    /**
     * Which ways to ask there are, the first that works first. Default `["getUserInfo",
     * "chooseAvatar"]`; `["chooseAvatar"]` for apps that are new today.
     */
    channels?: Channel[];
    /** Default: the client's language, else `zh_CN`. */
    lang?: Lang;
    /** What to draw where the user is not known. Default: the packaged avatar, 微信用户. */
    anonymous?: {
        nickName?: string;
        avatarUrl?: string;
    };
    /** Replaces sentences by name, in every language. */
    texts?: Partial<Texts>;
    /** Seconds a token is used at most. Default 172800, 2 days: under `session_key`'s 3. */
    sessionMaxAge?: number;
    /** Seconds before its end that a token is renewed. Default 60. */
    renewBefore?: number;
    /** Seconds before a silent check reads the profile again. Default 86400. */
    profileMaxAge?: number;
    /** Milliseconds a machine may take. Default 10000. People have no deadline. */
    timeout?: number;
    /** Is this the platform's placeholder? Asked besides the packaged rule. */
    isDemoted?: (userInfo: UserInfo) => boolean;
    track?: (event: TrackEvent) => void;
}
