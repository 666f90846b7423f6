/** What opens a gate: some sentences say it. */
export type Need = 'profile' | 'session' | 'all' | 'phone';
/** A sentence, or one for each need of a gate. */
export type Text = string | ((need: Need) => string);
/** Simplified Chinese: the language that names every sentence. 登录 means the session, and nothing else. */
export declare const zh_CN: {
    /** Avatar and card: who is not known. @zh 头像、卡片：还不认识的用户 */
    anonymous: string;
    /** What was tapped is under way: for screen readers, and in the bubble of `guard`. @zh 被点的正在进行：供读屏；`guard` 写在气泡里 */
    waiting: string;
    /** Hint after a refusal or a closed sheet. @zh 拒绝或关闭之后的提示语 */
    hintDenied: string;
    /** Hint, form: your server refused, and gave no `message`. @zh 提示语、表单：你的服务器拒绝而没有 `message` */
    hintRefused: string;
    /** Hint: the network failed. @zh 提示语：网络不通 */
    hintNetwork: string;
    /** Hint: something else failed. @zh 提示语：其他失败 */
    hintFailed: string;
    /** Hint: the privacy guide does not declare it. @zh 提示语：隐私保护指引没有声明 */
    hintUndeclared: string;
    /** Description of the gate, form: this client has no way. @zh 门的说明、表单：这个客户端没有办法 */
    hintNone: string;
    /** Hint: the phone number is another account's, and your server gave no `message`. @zh 提示语：手机号属于另一个账号，而你的服务器没有 `message` */
    hintNumberTaken: string;
    /** Hint: the app has used up its phone numbers. @zh 提示语：小程序的手机号验证次数用完了 */
    hintPhoneQuota: string;
    /** Description of the gate, hint: this client, account or user cannot give a phone number. @zh 门的说明、提示语：这个客户端、小程序或用户不能用手机号 */
    hintPhoneNone: string;
    /** Button that asks by `getUserInfo`. @zh 按钮：以 `getUserInfo` 询问 */
    useProfile: string;
    /** Button that opens the sheet. @zh 按钮：打开半屏表单 */
    setProfile: string;
    /** Button that starts a session. @zh 按钮：登录 */
    login: string;
    /** Button that asks for the phone number; title of the sheet that does. @zh 按钮：询问手机号；也是询问手机号的半屏的标题 */
    usePhone: string;
    /** Phone button, card: the number is bound, and your server does not show it. @zh 手机号按钮、卡片：已绑定，而你的服务器不显示号码 */
    phoneBound: string;
    /** Button of the card, title of the sheet for a known profile. @zh 卡片的按钮；修改资料时半屏表单的标题 */
    edit: string;
    /** Button of the card that opens the settings page. @zh 卡片上打开设置页的按钮 */
    settings: string;
    /** Button of the card that logs out. @zh 卡片上退出登录的按钮 */
    logout: string;
    /** Card: asks once more. @zh 卡片：再确认一次退出 */
    logoutQuestion: string;
    /** Card: the button that takes the question back. @zh 卡片：不退出了 */
    logoutCancel: string;
    /** Gate: what the prompt says. @zh 门：提示上方的说明 */
    gateDescription: (need: Need) => string;
    /** Gate: the link that puts the prompt aside. @zh 门：暂不登录的链接 */
    gateSkip: (need: Need) => "暂不设置" | "暂不登录";
    /** Gate: a session is on its way, after 150 ms. @zh 门：正在登录，150 毫秒之后显示 */
    gateLoading: string;
    /** Gate: the login failed. @zh 门：登录没有成功 */
    gateFailed: string;
    /** Gate: the session that the app set has ended. @zh 门：应用自己的会话结束了 */
    gateEnded: string;
    /** Gate: the button after a failed login. @zh 门：登录失败之后的按钮 */
    gateRetry: string;
    /** Screen reader: an avatar that is not set; the words of the button follow. @zh 读屏：还没有头像；后面接按钮的文字 */
    avatarUnset: string;
    /** Screen reader: an avatar that is set; the words of the button follow. @zh 读屏：已有头像；后面接按钮的文字 */
    avatarSet: string;
    /** Title of the sheet. @zh 半屏表单的标题 */
    sheetTitle: string;
    /** Sheet: what avatar and nickname are for. @zh 半屏表单：资料用来做什么 */
    sheetReason: string;
    /** Sheet: where the phone number goes. @zh 半屏：手机号交给谁 */
    sheetPhoneReason: string;
    /** Form: label of the avatar. @zh 表单：头像一行的标签 */
    formAvatarLabel: string;
    /** Form: label of the nickname. @zh 表单：昵称一行的标签 */
    formNicknameLabel: string;
    /** Screen reader: the button that opens the avatar chooser. @zh 读屏：选头像的按钮 */
    formAvatar: string;
    /** Form: in the empty nickname field. @zh 表单：空的昵称输入框里 */
    formPlaceholder: string;
    /** Form: the button that saves. @zh 表单：保存按钮 */
    formSave: string;
    /** Form: all is saved, for 0.9 s. @zh 表单：已经保存，显示 0.9 秒 */
    formSaved: string;
    /** Form: the button that closes; also the close sign of the sheet. @zh 表单：取消按钮；也是半屏表单关闭按钮的读屏文字 */
    formCancel: string;
    /** Form: the button that agrees to the privacy guide. @zh 表单：同意隐私保护指引的按钮 */
    formAgree: string;
    /** Form: stands before the name of the privacy guide. @zh 表单：隐私保护指引名字前面的话 */
    formPrivacy: string;
    /** Form: the link to the privacy guide, where the client does not tell its name. @zh 表单：隐私保护指引的链接；客户端给了名字时用它的 */
    formContract: string;
    /** Form: WeChat’s check of the nickname did not pass. @zh 表单：昵称没有通过微信审核 */
    formNicknameRefused: string;
    /** Form: saved on this phone, not yet on your server. @zh 表单：存在手机上，还没送到你的服务器 */
    formUnsent: string;
    /** Form: both are missing. @zh 表单：头像和昵称都没有 */
    formMissing: string;
    /** Form: the avatar is missing. @zh 表单：缺头像 */
    formAvatarMissing: string;
    /** Form: the nickname is missing. @zh 表单：缺昵称 */
    formNicknameMissing: string;
};
/**
 * Every sentence the components show, by name.
 * @zh 组件显示的每一句话，按名字排列
 */
export type Texts = Record<keyof typeof zh_CN, Text>;
