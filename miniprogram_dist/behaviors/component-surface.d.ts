import type { BindDetail } from '../core/phone/phone';
import type { AuthorizeDetail, RejectDetail, SaveDetail } from '../core/profile/profile';
import type { AuthData } from '../core/state/auth-data';
import type { AuthState } from '../core/state/state';
/**
 * What `selectComponent` answers for a component: what it draws. No component has a method for an app.
 * @zh `selectComponent` 得到的实例：它显示的数据。组件没有供应用调用的方法
 */
export interface ComponentInstance<Properties> {
    /**
     * The properties as they are meant: a value that cannot be meant is the default. And `auth`, as with
     * `authBehavior`.
     * @zh 属性的实际取值（不能用的值就是默认值），以及与 `authBehavior` 相同的 `auth`
     */
    readonly data: Readonly<Properties> & {
        readonly auth: Readonly<AuthData>;
    };
}
/**
 * The node that an event names.
 * @zh 事件所在的节点
 */
export interface EventNode {
    /**
     * Its `id`.
     * @zh 节点的 `id`
     */
    id: string;
    /**
     * Its `data-…` attributes.
     * @zh 节点的 `data-…` 属性
     */
    dataset: Record<string, unknown>;
}
/**
 * An event of a component, with what every client and framework says of it.
 * @zh 组件的事件：各客户端和框架都有的部分
 */
export interface ComponentEvent<Type extends string, Detail = unknown> {
    /**
     * The name of the event.
     * @zh 事件名
     */
    type: Type;
    /**
     * What it carries.
     * @zh 事件带的内容
     */
    detail: Detail;
    /**
     * The component that fired it.
     * @zh 触发事件的组件
     */
    target: EventNode;
    /**
     * The node that the handler is bound to.
     * @zh 绑定处理函数的节点
     */
    currentTarget: EventNode;
}
/**
 * The user is known: a grant of the platform, or avatar and nickname were given.
 * @zh 认识了用户：平台授权，或用户给了头像和昵称
 */
export type AuthorizeEvent = ComponentEvent<'authorize', AuthorizeDetail>;
/**
 * An answer gave nothing: refused, cancelled or failed. A placeholder answer does not fire it: the sheet
 * opens.
 * @zh 没有得到资料：拒绝、取消或失败。占位数据不触发它，而是打开半屏表单
 */
export type RejectEvent = ComponentEvent<'reject', RejectDetail>;
/**
 * The app's server has the user's phone number.
 * @zh 应用的服务器收到了用户的手机号
 */
export type BindEvent = ComponentEvent<'bind', BindDetail>;
/**
 * The state changed, for whatever reason.
 * @zh 状态有变化，不论原因
 */
export type StatusChangeEvent = ComponentEvent<'statuschange', StatusChangeDetail>;
/**
 * The user gave or changed avatar or nickname. Before `authorize`, where both are known by it.
 * @zh 用户填写或修改了头像或昵称。两样因此都有了时，接着触发 `authorize`
 */
export type SaveEvent = ComponentEvent<'save', SaveDetail>;
/**
 * `replace`: the gate opened. `guard`: its content was tapped while it is open, or the user's own tap has
 * opened it. Bind the action here and nowhere else.
 * @zh `replace`：门打开了。`guard`：门开着时内容被点按，或用户自己的点按打开了门。动作只绑在这里即可
 */
export type PassEvent = ComponentEvent<'pass', PassDetail>;
/**
 * The prompt of a gate was put aside.
 * @zh 用户点了「暂不登录」
 */
export type SkipEvent = ComponentEvent<'skip'>;
/**
 * A gate was tapped that needs a session, and there is no `exchange`: open your own login page, then
 * call `auth.setSession`.
 * @zh 点按了需要会话的门，而没有 `exchange`：打开你的登录页，再调用 `auth.setSession`
 */
export type LoginEvent = ComponentEvent<'login'>;
/**
 * The user logged out on a card: everything is forgotten already. Not fired by `auth.logout()` itself.
 * @zh 用户在名片上退出了登录：资料和 token 已经忘掉。`auth.logout()` 本身不触发它
 */
export type LogoutEvent = ComponentEvent<'logout'>;
/**
 * A form or a sheet was closed, and nothing was refused: the profile was known already.
 * @zh 关掉了表单或半屏表单，不算拒绝：资料本来就有
 */
export type CancelEvent = ComponentEvent<'cancel'>;
/**
 * The sheet has moved out, for whatever reason.
 * @zh 半屏表单已经收起，不论原因
 */
export type CloseEvent = ComponentEvent<'close'>;
/**
 * The picture is drawn.
 * @zh 头像图片显示出来了
 */
export type AvatarLoadEvent = ComponentEvent<'load', {
    /**
     * Its own width, in px.
     * @zh 图片的宽，px
     */
    width: number;
    /**
     * Its own height, in px.
     * @zh 图片的高，px
     */
    height: number;
}>;
/**
 * The picture cannot be drawn: the default avatar shows. The address is tried again when it is set again
 * and when the page shows.
 * @zh 头像图片显示不了，改为显示默认头像。重新设置地址、页面再次显示时会再试
 */
export type AvatarErrorEvent = ComponentEvent<'error', {
    /**
     * What the client says of it.
     * @zh 客户端给的说明
     */
    errMsg: string;
}>;
/**
 * What `statuschange` carries.
 * @zh `statuschange` 带的内容
 */
export interface StatusChangeDetail {
    /**
     * The snapshot of now.
     * @zh 现在的快照
     */
    state: AuthState;
    /**
     * The snapshot before.
     * @zh 之前的快照
     */
    previous: AuthState;
}
/**
 * What `pass` carries.
 * @zh `pass` 带的内容
 */
export interface PassDetail {
    /**
     * The snapshot of now.
     * @zh 现在的快照
     */
    state: AuthState;
    /**
     * The user's own tap led to the grant or to the login.
     * @zh 用户自己的点按促成了授权或登录
     */
    resumed: boolean;
}
/**
 * The events of every component, by name.
 * @zh 每个组件都有的事件，按名字排列
 */
export interface CommonEvents {
    authorize: AuthorizeEvent;
    reject: RejectEvent;
    statuschange: StatusChangeEvent;
    save: SaveEvent;
}
/**
 * The events of `<auth-avatar>`, by name.
 * @zh `<auth-avatar>` 的事件，按名字排列
 */
export interface AuthAvatarEvents extends CommonEvents {
    load: AvatarLoadEvent;
    error: AvatarErrorEvent;
}
/**
 * The events of `<login-gate>`, by name.
 * @zh `<login-gate>` 的事件，按名字排列
 */
export interface LoginGateEvents extends CommonEvents {
    pass: PassEvent;
    skip: SkipEvent;
    login: LoginEvent;
    bind: BindEvent;
}
/**
 * The events of `<profile-card>`, by name.
 * @zh `<profile-card>` 的事件，按名字排列
 */
export interface ProfileCardEvents extends CommonEvents {
    logout: LogoutEvent;
    bind: BindEvent;
}
/**
 * The events of `<profile-form>`, by name.
 * @zh `<profile-form>` 的事件，按名字排列
 */
export interface ProfileFormEvents extends CommonEvents {
    cancel: CancelEvent;
}
/**
 * The events of `<profile-sheet>`, by name.
 * @zh `<profile-sheet>` 的事件，按名字排列
 */
export interface ProfileSheetEvents extends CommonEvents {
    bind: BindEvent;
    cancel: CancelEvent;
    close: CloseEvent;
}
/**
 * The events of `<phone-button>`, by name.
 * @zh `<phone-button>` 的事件，按名字排列
 */
export interface PhoneButtonEvents {
    bind: BindEvent;
    reject: RejectEvent;
    statuschange: StatusChangeEvent;
}
