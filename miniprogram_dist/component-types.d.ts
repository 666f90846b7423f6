import type { AuthAvatarEvents, LoginGateEvents, PhoneButtonEvents, ProfileCardEvents, ProfileFormEvents, ProfileSheetEvents, ComponentInstance } from './behaviors/component-surface';
/**
 * The properties of every component.
 * @zh 每个组件都有的属性
 */
export interface CommonProperties {
    /**
     * `zh_CN`, `zh_TW` or `en`; default: the configured language, else the client's, else `zh_CN`.
     * @zh `zh_CN`、`zh_TW` 或 `en`；默认：先看 `configure` 的 `lang`，再看客户端的语言，都没有时用 `zh_CN`
     */
    lang: string;
    /**
     * Shows everything, asks nothing.
     * @zh 照常显示，但不询问
     */
    disabled: boolean;
    /**
     * `light` or `dark`; default: as the client says, for an app that opted in to `darkmode`.
     * @zh `light` 浅色，`dark` 深色；默认：写了 `"darkmode": true` 的小程序跟随客户端
     */
    theme: 'light' | 'dark' | '';
}
/**
 * The properties of `<auth-avatar>`.
 * @zh `<auth-avatar>` 的属性
 */
export interface AuthAvatarProperties extends CommonProperties {
    /**
     * Width and height. A number: rpx; a string: any CSS length.
     * @zh 宽和高。数字：rpx；字符串：任意 CSS 长度
     */
    size: string | number;
    /**
     * `circle` or `square`.
     * @zh `circle` 圆形，`square` 方形
     */
    shape: 'circle' | 'square';
    /**
     * `false`: never the current user, never a button, such as in a list of others. A `src` or
     * `nickname` implies it.
     * @zh `false`：不显示当前用户，也不是按钮，例如别人的列表。给了 `src` 或 `nickname` 时自动如此
     */
    shared: boolean;
    /**
     * The address of whom to show instead of the current user.
     * @zh 不显示当前用户，改为显示这个头像地址
     */
    src: string;
    /**
     * Whose name to show instead.
     * @zh 不显示当前用户，改为显示这个昵称
     */
    nickname: string;
    /**
     * The nickname beside the avatar.
     * @zh 在头像旁显示昵称
     */
    showNickname: boolean;
    /**
     * The gentle sentence after a refusal; `false` where something around the avatar says it.
     * @zh 拒绝之后的轻提示；外面已经说明时设为 `false`
     */
    showHint: boolean;
    /**
     * The address of a default avatar instead of the configured or packaged one.
     * @zh 默认头像的地址，代替 `configure` 的或内置的
     */
    defaultAvatar: string;
    /**
     * The anonymous nickname instead of the configured one or 微信用户.
     * @zh 匿名昵称，代替 `configure` 的或「微信用户」
     */
    anonymousNickname: string;
    /**
     * After the grant a tap opens the sheet again.
     * @baseLibrary 2.21.2
     * @zh 授权之后，点按再次打开半屏表单
     */
    editable: boolean;
}
/**
 * What `selectComponent` answers for `<auth-avatar>`.
 * @zh `selectComponent` 得到的 `<auth-avatar>` 实例
 */
export type AuthAvatarInstance = ComponentInstance<AuthAvatarProperties>;
/**
 * The properties of `<login-gate>`.
 * @zh `<login-gate>` 的属性
 */
export interface LoginGateProperties extends CommonProperties {
    /**
     * What opens the gate: `profile` granted, `session` active, `all`, both, or `phone` bound. `session`
     * needs no consent and opens silently.
     * @zh 打开条件：`profile` 已授权，`session` 已登录，`all` 两者，`phone` 已绑定手机号。`session` 不需要用户同意，静默打开
     */
    need: 'profile' | 'session' | 'all' | 'phone';
    /**
     * `replace`: a prompt stands in for the content. `guard`: the content shows, taps ask first.
     * @zh `replace`：以提示代替内容。`guard`：内容照常显示，点按时先询问
     */
    mode: 'replace' | 'guard';
    /**
     * A link that makes the prompt small until the component is detached; nothing is stored.
     * @zh 「暂不登录」链接：提示缩成一行，直到组件移除；不会存下来
     */
    skippable: boolean;
    /**
     * What the prompt says; default: the text `gateDescription`.
     * @zh 提示上方的说明；默认是文字 `gateDescription`
     */
    description: string;
    /**
     * What its button says, and how a screen reader names the button of `guard`; default: what the tap
     * leads to, such as the text `setProfile`.
     * @zh 按钮文字，也是读屏对 `guard` 按钮的称呼；默认按点按之后要做的事，例如文字 `setProfile`
     */
    buttonText: string;
    /**
     * What its link says; default: the text `gateSkip`.
     * @zh 链接文字；默认是文字 `gateSkip`
     */
    skipText: string;
}
/**
 * What `selectComponent` answers for `<login-gate>`.
 * @zh `selectComponent` 得到的 `<login-gate>` 实例
 */
export type LoginGateInstance = ComponentInstance<LoginGateProperties>;
/**
 * The properties of `<phone-button>`.
 * @zh `<phone-button>` 的属性
 */
export interface PhoneButtonProperties extends CommonProperties {
    /**
     * Asks for a number that WeChat verifies at that moment (`getRealtimePhoneNumber`), which costs more.
     * @baseLibrary 2.24.4
     * @zh 每次都由微信实时验证号码（`getRealtimePhoneNumber`），单价更高
     */
    realtime: boolean;
    /**
     * What the button says, where no slot says it; such as 使用手机号.
     * @zh 按钮上的文字，不用插槽时填写，例如「使用手机号」
     */
    text: string;
    /**
     * The button stays beside a number that is bound, to bind another one.
     * @zh 绑定之后仍显示按钮，可以换绑另一个号码
     */
    editable: boolean;
}
/**
 * What `selectComponent` answers for `<phone-button>`.
 * @zh `selectComponent` 得到的 `<phone-button>` 实例
 */
export type PhoneButtonInstance = ComponentInstance<PhoneButtonProperties>;
/**
 * The properties of `<profile-card>`.
 * @zh `<profile-card>` 的属性
 */
export interface ProfileCardProperties extends CommonProperties {
    /**
     * `horizontal` or `vertical`.
     * @zh `horizontal` 横排，`vertical` 竖排
     */
    layout: 'horizontal' | 'vertical';
    /**
     * A line below the nickname. A hint takes its place for a while.
     * @zh 昵称下方的一行；有提示语时暂时让给它
     */
    description: string;
    /**
     * A known profile can be edited in the sheet.
     * @baseLibrary 2.21.2
     * @zh 已有的资料可以在半屏表单里修改
     */
    editable: boolean;
    /**
     * A button that opens the client's settings page.
     * @zh 打开微信设置页的按钮
     */
    showSettings: boolean;
    /**
     * A button that logs out, while somebody is known: by a profile, or by a session of the app's own
     * (without `exchange`). It asks once more.
     * @zh 退出登录的按钮，有资料，或有应用自己的会话（没有 `exchange`）时才有；点按后会再确认一次
     */
    showLogout: boolean;
    /**
     * The phone number: as your server shows it, or the button that asks for it.
     * @zh 手机号：显示已绑定的号码，或询问手机号的按钮
     */
    showPhone: boolean;
}
/**
 * What `selectComponent` answers for `<profile-card>`.
 * @zh `selectComponent` 得到的 `<profile-card>` 实例
 */
export type ProfileCardInstance = ComponentInstance<ProfileCardProperties>;
/**
 * The properties of `<profile-form>`.
 * @zh `<profile-form>` 的属性
 */
export type ProfileFormProperties = CommonProperties;
/**
 * What `selectComponent` answers for `<profile-form>`.
 * @zh `selectComponent` 得到的 `<profile-form>` 实例
 */
export type ProfileFormInstance = ComponentInstance<ProfileFormProperties>;
/**
 * The properties of `<profile-sheet>`.
 * @zh `<profile-sheet>` 的属性
 */
export interface ProfileSheetProperties extends CommonProperties {
    /**
     * Is the sheet open? Without it, a page's button that asks opens the sheet by `authBehavior`.
     * @zh 是否打开。不用它时，页面自己的按钮通过 `authBehavior` 打开
     */
    open: boolean;
    /**
     * What it asks for: `profile`, avatar and nickname; or `phone`, with the agreement where one is open.
     * @zh 询问什么：`profile` 头像和昵称；`phone` 手机号，还没有同意隐私保护指引时带着协议
     */
    asks: 'profile' | 'phone';
}
/**
 * What `selectComponent` answers for `<profile-sheet>`.
 * @zh `selectComponent` 得到的 `<profile-sheet>` 实例
 */
export type ProfileSheetInstance = ComponentInstance<ProfileSheetProperties>;
/**
 * The properties, events and external classes of each component, by its tag.
 * @zh 每个组件的属性、事件和外部样式类，按标签排列
 */
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
    'phone-button': {
        properties: PhoneButtonProperties;
        events: PhoneButtonEvents;
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
