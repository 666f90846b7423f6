import type { RequestResult } from './request-options';
import type { AuthErrorCode, Channel } from './state/state';
import type { UserInfo } from './state/user-info';
import type { Lang, Texts } from '../locale/locale';
/** A login session: the app's own token, and when it ends (ms since the epoch). */
export interface Session {
    token: string;
    expiresAt: number;
}
/** What only the server can read, with the `session_key` of the login that encrypted it. */
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
     * Takes a login code to your server, by `wx.request`, and answers your own token, and its life in
     * seconds. `auth.request` in here would wait for this login itself. Reject with
     * `{ code, message, retryAfter }`: the first two become `session.error.reason`; no silent login is
     * started for `retryAfter` seconds, by default for 1 s, doubling to 60 s.
     * Without it, and without `auth.setSession`, `login()` rejects `unsupported` and everything else works.
     */
    exchange?: (code: string) => Promise<GivenSession>;
    /**
     * Takes a consented profile to your server; may answer the verified one. Reject with
     * `{ code: 'session-key-stale' }` when the payload cannot be decrypted or verified; with
     * `{ code: 'unauthorized' }` or `{ statusCode: 401 }` when the token is dead: one renewal and one more
     * try follow; with `{ code: 'refused', message, field }` when a content check said no for good: it is
     * withdrawn, `field` (`nickName` or `avatarUrl`) alone where it is named, and the form says `message`.
     */
    submitProfile?: (payload: ProfilePayload, session?: Session) => Promise<UserInfo | void>;
    /** Takes a chosen avatar's temporary path and answers a lasting URL. Rejects as `submitProfile` does. */
    uploadAvatar?: (tempFilePath: string, session?: Session) => Promise<string>;
    /**
     * Tells your server that the session ends, by `wx.request`: after a logout `auth.request` has none.
     * What it could not be told is kept, and told at the next start.
     */
    revoke?: (session: Session) => Promise<void>;
    /**
     * The header of `auth.request` with the session in it. Default: `Authorization: Bearer <token>`,
     * instead of any spelling of it that was given. Answers at once: a promise of a header is `invalid`.
     */
    authorize?: (header: Record<string, string>, session: Session) => Record<string, string>;
    /** Does this answer say that the token is dead? Asked besides `statusCode` 401. */
    isUnauthorized?: (result: RequestResult) => boolean;
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
    /** Replaces sentences by name, in every language; a function is given the need of the gate that speaks. */
    texts?: Partial<Texts>;
    /** Seconds a token is used at most. Default 172800, 2 days: under `session_key`'s 3. */
    sessionMaxAge?: number;
    /** Seconds before its end that a token is renewed. Default 60. */
    renewBefore?: number;
    /** Seconds before a silent check reads the profile again. Default 86400. */
    profileMaxAge?: number;
    /** Milliseconds a machine may take. Default 10000. People have no deadline. */
    timeout?: number;
    /** Milliseconds an `uploadAvatar` may take. Default 60000, as long as `wx.uploadFile` itself waits. */
    uploadTimeout?: number;
    /** Is this the platform's placeholder? Asked besides the packaged rule. */
    isDemoted?: (userInfo: UserInfo) => boolean;
    track?: (event: TrackEvent) => void;
}
/** What `auth.setSession` takes. */
export interface GivenSession {
    token: string;
    /** Seconds. */
    expiresIn: number;
    /** What your server knows of the user, as for `setProfile`. */
    userInfo?: UserInfo;
}
/** The options as the rules read them: the app's own, over the defaults. */
export interface ResolvedOptions extends AuthOptions {
    channels: Channel[];
    /** Instead of the packaged default avatar; `''`: the packaged one. */
    anonymousAvatarUrl: string;
    isDemoted: (userInfo: UserInfo) => boolean;
    track: (event: TrackEvent) => void;
    sessionMaxAge: number;
    renewBefore: number;
    profileMaxAge: number;
    timeout: number;
    uploadTimeout: number;
}
export declare const defaultOptions: ResolvedOptions;
/** Options over the options that stood before. */
export declare function mergeOptions(before: ResolvedOptions, options: AuthOptions): ResolvedOptions;
