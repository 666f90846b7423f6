import type { Auth } from './core/api';
/**
 * The instance that every component and behavior of the app shares, of whichever copy of the
 * package. It is made at the first use, so importing this module calls nothing of the client.
 * @zh 应用里所有组件和 behavior 共享的实例，不管来自哪一份组件库。第一次用到时才创建，引入这个模块不会调用客户端的任何接口
 */
export declare const auth: Auth;
export { createAuth } from './core/app-api';
export { AuthError } from './core/client/errors';
export type { AuthAvatarEvents, AuthorizeEvent, AvatarErrorEvent, AvatarLoadEvent, BindEvent, CancelEvent, CloseEvent, CommonEvents, ComponentEvent, ComponentInstance, EventNode, LoginEvent, LoginGateEvents, LogoutEvent, PassDetail, PassEvent, PhoneButtonEvents, ProfileCardEvents, ProfileFormEvents, ProfileSheetEvents, RejectEvent, SaveEvent, SkipEvent, StatusChangeDetail, StatusChangeEvent, } from './behaviors/component-surface';
export type { AuthAvatarInstance, AuthAvatarProperties, CommonProperties, ComponentTypes, LoginGateInstance, LoginGateProperties, PhoneButtonInstance, PhoneButtonProperties, ProfileCardInstance, ProfileCardProperties, ProfileFormInstance, ProfileFormProperties, ProfileSheetInstance, ProfileSheetProperties, } from './component-types';
export type { Auth } from './core/api';
export type { AuthOptions, BoundPhone, Credentials, GivenSession, ProfilePayload, Session, TrackEvent, } from './core/options';
export type { RequestException, RequestOptions, RequestProfile, RequestResult, RequestWork, } from './core/request-options';
export type { BindDetail } from './core/phone/phone';
export type { AuthorizeDetail, RejectDetail, SaveDetail } from './core/profile/profile';
export type { AuthData } from './core/state/auth-data';
export type { AuthErrorCode, AuthFailure, AuthState, Channel, PhoneState, ProfileSource, ProfileState, ServerReason, SessionState, } from './core/state/state';
export type { UserInfo } from './core/state/user-info';
export type { Lang, Texts } from './locale/locale';
