import type { AuthorizeDetail, RejectDetail, SaveDetail } from '../core/profile/profile';
import type { AuthData } from '../core/state/auth-data';
import type { AuthState } from '../core/state/state';
/** What `selectComponent` answers for a component: what it draws. No component has a method for an app. */
export interface ComponentInstance<Properties> {
    /** The properties as they are meant: a value that cannot be meant is the default. */
    readonly data: Readonly<Properties> & {
        readonly auth: Readonly<AuthData>;
    };
}
/** The node that an event names. */
export interface EventNode {
    id: string;
    /** Its `data-…` attributes. */
    dataset: Record<string, unknown>;
}
/** An event of a component, with what every client and framework says of it. */
export interface ComponentEvent<Type extends string, Detail = unknown> {
    type: Type;
    detail: Detail;
    target: EventNode;
    /** The node that the handler is bound to. */
    currentTarget: EventNode;
}
/** The user is known. */
export type AuthorizeEvent = ComponentEvent<'authorize', AuthorizeDetail>;
/** An answer gave nothing. */
export type RejectEvent = ComponentEvent<'reject', RejectDetail>;
/** The state changed, for whatever reason. */
export type StatusChangeEvent = ComponentEvent<'statuschange', StatusChangeDetail>;
/** The user gave or changed avatar or nickname. */
export type SaveEvent = ComponentEvent<'save', SaveDetail>;
/** A gate opened, or its content was tapped. */
export type PassEvent = ComponentEvent<'pass', PassDetail>;
/** The prompt of a gate was put aside. */
export type SkipEvent = ComponentEvent<'skip'>;
/** A gate was tapped that only the app's own login page can open. */
export type LoginEvent = ComponentEvent<'login'>;
/** A form or a sheet was closed, and nothing was refused. */
export type CancelEvent = ComponentEvent<'cancel'>;
/** A sheet has moved out. */
export type CloseEvent = ComponentEvent<'close'>;
/** The picture of an avatar is drawn. */
export type AvatarLoadEvent = ComponentEvent<'load', {
    width: number;
    height: number;
}>;
/** The picture of an avatar cannot be drawn. */
export type AvatarErrorEvent = ComponentEvent<'error', {
    errMsg: string;
}>;
export interface StatusChangeDetail {
    state: AuthState;
    previous: AuthState;
}
export interface PassDetail {
    state: AuthState;
    /** The user's own tap led to the grant. */
    resumed: boolean;
}
/** The events of every component, by name. */
export interface CommonEvents {
    authorize: AuthorizeEvent;
    reject: RejectEvent;
    statuschange: StatusChangeEvent;
    save: SaveEvent;
}
/** The events of `<auth-avatar>`, by name. */
export interface AuthAvatarEvents extends CommonEvents {
    load: AvatarLoadEvent;
    error: AvatarErrorEvent;
}
/** The events of `<login-gate>`, by name. */
export interface LoginGateEvents extends CommonEvents {
    pass: PassEvent;
    skip: SkipEvent;
    login: LoginEvent;
}
/** The events of `<profile-card>`, by name. */
export type ProfileCardEvents = CommonEvents;
/** The events of `<profile-form>`, by name. */
export interface ProfileFormEvents extends CommonEvents {
    cancel: CancelEvent;
}
/** The events of `<profile-sheet>`, by name. */
export interface ProfileSheetEvents extends CommonEvents {
    cancel: CancelEvent;
    close: CloseEvent;
}
