import type { AuthAvatarEvents, LoginGateEvents, ProfileCardEvents, ProfileFormEvents, ProfileSheetEvents, ComponentInstance } from './behaviors/component-surface';
/** The properties of every component. */
export interface CommonProperties {
    /** `zh_CN`, `zh_TW` or `en`; default: the configured language, else the client's, else `zh_CN`. */
    lang: string;
    /** Shows everything, asks nothing. */
    disabled: boolean;
    /** `light` or `dark`; default: as the client says, for an app that opted in to `darkmode`. */
    theme: 'light' | 'dark' | '';
}
/** The properties of `<auth-avatar>`. */
export interface AuthAvatarProperties extends CommonProperties {
    /** Width and height. A number: rpx; a string: any CSS length. */
    size: string | number;
    /** `circle` or `square`. */
    shape: 'circle' | 'square';
    /** `false`: never the current user, never a button. A `src` or `nickname` implies it. */
    shared: boolean;
    /** Whom to show instead of the current user. */
    src: string;
    /** Whose name to show instead. */
    nickname: string;
    /** The nickname beside the avatar. */
    showNickname: boolean;
    /** The gentle sentence after a refusal; `false` where something around the avatar says it. */
    showHint: boolean;
    /** Instead of the packaged one. */
    defaultAvatar: string;
    /** Instead of 微信用户. */
    anonymousNickname: string;
    /** After the grant a tap opens the sheet again; base library 2.21.2. */
    editable: boolean;
}
/** What `selectComponent` answers for `<auth-avatar>`. */
export type AuthAvatarInstance = ComponentInstance<AuthAvatarProperties>;
/** The properties of `<login-gate>`. */
export interface LoginGateProperties extends CommonProperties {
    /** What opens the gate: `profile` granted, `session` active, or `all`, both. */
    need: 'profile' | 'session' | 'all';
    /** `replace`: a prompt stands in for the content. `guard`: the content shows, taps ask first. */
    mode: 'replace' | 'guard';
    /** A link that makes the prompt small until the component is detached. */
    skippable: boolean;
    /** What the prompt says. */
    description: string;
    /** What its button says. */
    buttonText: string;
    /** What its link says. */
    skipText: string;
}
/** What `selectComponent` answers for `<login-gate>`. */
export type LoginGateInstance = ComponentInstance<LoginGateProperties>;
/** The properties of `<profile-card>`. */
export interface ProfileCardProperties extends CommonProperties {
    /** `horizontal` or `vertical`. */
    layout: 'horizontal' | 'vertical';
    /** A line below the nickname. */
    description: string;
    /** A known profile can be edited in the sheet; base library 2.21.2. */
    editable: boolean;
    /** A button that opens the client's settings page. */
    showSettings: boolean;
}
/** What `selectComponent` answers for `<profile-card>`. */
export type ProfileCardInstance = ComponentInstance<ProfileCardProperties>;
/** The properties of `<profile-form>`. */
export type ProfileFormProperties = CommonProperties;
/** What `selectComponent` answers for `<profile-form>`. */
export type ProfileFormInstance = ComponentInstance<ProfileFormProperties>;
/** The properties of `<profile-sheet>`. */
export interface ProfileSheetProperties extends CommonProperties {
    /** Is the sheet open? Without it, a page's button that asks opens the sheet by `authBehavior`. */
    open: boolean;
}
/** What `selectComponent` answers for `<profile-sheet>`. */
export type ProfileSheetInstance = ComponentInstance<ProfileSheetProperties>;
/** The properties, events and external classes of each component, by its tag. */
export interface ComponentTypes {
    'auth-avatar': {
        properties: AuthAvatarProperties;
        events: AuthAvatarEvents;
        externalClasses: 'avatar-class' | 'image-class' | 'nickname-class';
    };
    'login-gate': {
        properties: LoginGateProperties;
        events: LoginGateEvents;
        externalClasses: 'button-class';
    };
    'profile-card': {
        properties: ProfileCardProperties;
        events: ProfileCardEvents;
        externalClasses: 'button-class';
    };
    'profile-form': {
        properties: ProfileFormProperties;
        events: ProfileFormEvents;
        externalClasses: 'button-class';
    };
    'profile-sheet': {
        properties: ProfileSheetProperties;
        events: ProfileSheetEvents;
        externalClasses: never;
    };
}
