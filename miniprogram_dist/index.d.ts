import type { Auth } from './core/api';
/**
 * The instance that every component and behavior of the app shares, of whichever copy of the
 * package. It is made at the first use, so importing this module calls nothing of the client.
 */
export declare const auth: Auth;
export { createAuth } from './core/app-api';
export { AuthError } from './core/client/errors';
export type { Auth } from './core/api';
export type { AuthOptions, Credentials, GivenSession, ProfilePayload, Session, TrackEvent, } from './core/options';
export type { RequestException, RequestOptions, RequestProfile, RequestResult, RequestWork, } from './core/request-options';
export type { AuthorizeDetail, RejectDetail, SaveDetail } from './core/profile/profile';
export type { AuthErrorCode, AuthFailure, AuthState, Channel, ProfileSource, ProfileState, ServerReason, SessionState, } from './core/state/state';
export type { UserInfo } from './core/state/user-info';
export type { Lang, Texts } from './locale/locale';
