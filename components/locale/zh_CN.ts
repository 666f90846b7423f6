/** What opens a gate: some sentences say it. */
export type Need = 'profile' | 'session' | 'all' | 'phone'

/** A sentence, or one for each need of a gate. */
export type Text = string | ((need: Need) => string)

/** Simplified Chinese: the language that names every sentence. 登录 means the session, and nothing else. */
export const zh_CN = {
  /** Avatar and card: who is not known. @zh 头像、卡片：还不认识的用户 */
  anonymous: '微信用户',
  /** What was tapped is under way: for screen readers, and in the bubble of `guard`. @zh 被点的正在进行：供读屏；`guard` 写在气泡里 */
  waiting: '请稍候…',
  // Answers, each for one cause.
  /** Hint after a refusal or a closed sheet. @zh 拒绝或关闭之后的提示语 */
  hintDenied: '没关系，不影响使用，随时可以再点',
  /** Hint, form: your server refused, and gave no `message`. @zh 提示语、表单：你的服务器拒绝而没有 `message` */
  hintRefused: '内容没有通过审核，换一个试试',
  /** Hint: the network failed. @zh 提示语：网络不通 */
  hintNetwork: '网络好像不通，请稍后再点一次',
  /** Hint: something else failed. @zh 提示语：其他失败 */
  hintFailed: '这次没有成功，请再点一次',
  /** Hint: the privacy guide does not declare it. @zh 提示语：隐私保护指引没有声明 */
  hintUndeclared: '小程序还没有开通这项功能，其他功能照常',
  /** Description of the gate, form: this client has no way. @zh 门的说明、表单：这个客户端没有办法 */
  hintNone: '这个微信版本不能设置头像和昵称，其他功能照常',
  /** Hint: the phone number is another account's, and your server gave no `message`. @zh 提示语：手机号属于另一个账号，而你的服务器没有 `message` */
  hintNumberTaken: '这个手机号已用于另一个账号，可以换一个',
  /** Hint: the app has used up its phone numbers. @zh 提示语：小程序的手机号验证次数用完了 */
  hintPhoneQuota: '现在还不能使用手机号，其他功能照常',
  /** Description of the gate, hint: this client, account or user cannot give a phone number. @zh 门的说明、提示语：这个客户端、小程序或用户不能用手机号 */
  hintPhoneNone: '这里不能使用手机号，其他功能照常',
  // Buttons: verbs of at most six characters.
  /** Button that asks by `getUserInfo`. @zh 按钮：以 `getUserInfo` 询问 */
  useProfile: '使用微信资料',
  /** Button that opens the sheet. @zh 按钮：打开半屏表单 */
  setProfile: '设置头像昵称',
  /** Button that starts a session. @zh 按钮：登录 */
  login: '登录',
  /** Button that asks for the phone number; title of the sheet that does. @zh 按钮：询问手机号；也是询问手机号的半屏的标题 */
  usePhone: '使用手机号',
  /** Phone button, card: the number is bound, and your server does not show it. @zh 手机号按钮、卡片：已绑定，而你的服务器不显示号码 */
  phoneBound: '已绑定手机号',
  /** Button of the card, title of the sheet for a known profile. @zh 卡片的按钮；修改资料时半屏表单的标题 */
  edit: '修改资料',
  /** Button of the card that opens the settings page. @zh 卡片上打开设置页的按钮 */
  settings: '授权设置',
  /** Button of the card that logs out. @zh 卡片上退出登录的按钮 */
  logout: '退出登录',
  /** Card: asks once more. @zh 卡片：再确认一次退出 */
  logoutQuestion: '要退出登录吗？随时可以再回来',
  /** Card: the button that takes the question back. @zh 卡片：不退出了 */
  logoutCancel: '取消',
  /** Gate: what the prompt says. @zh 门：提示上方的说明 */
  gateDescription: (need: Need) => GATE_DESCRIPTIONS[need],
  /** Gate: the link that puts the prompt aside. @zh 门：暂不登录的链接 */
  gateSkip: (need: Need) => (need === 'profile' ? '暂不设置' : '暂不登录'),
  /** Gate: a session is on its way, after 150 ms. @zh 门：正在登录，150 毫秒之后显示 */
  gateLoading: '正在登录…',
  /** Gate: the login failed. @zh 门：登录没有成功 */
  gateFailed: '登录没有成功，请重试',
  /** Gate: the session that the app set has ended. @zh 门：应用自己的会话结束了 */
  gateEnded: '登录已过期，请重新登录',
  /** Gate: the button after a failed login. @zh 门：登录失败之后的按钮 */
  gateRetry: '重试',
  /** Screen reader: an avatar that is not set; the words of the button follow. @zh 读屏：还没有头像；后面接按钮的文字 */
  avatarUnset: '头像，未设置，',
  /** Screen reader: an avatar that is set; the words of the button follow. @zh 读屏：已有头像；后面接按钮的文字 */
  avatarSet: '头像，已设置，',
  /** Title of the sheet. @zh 半屏表单的标题 */
  sheetTitle: '设置头像和昵称',
  /** Sheet: what avatar and nickname are for. @zh 半屏表单：资料用来做什么 */
  sheetReason: '用于在这个小程序里展示你的资料',
  /** Sheet: where the phone number goes. @zh 半屏：手机号交给谁 */
  sheetPhoneReason: '同意之后，微信才会把手机号交给这个小程序',
  /** Form: label of the avatar. @zh 表单：头像一行的标签 */
  formAvatarLabel: '头像',
  /** Form: label of the nickname. @zh 表单：昵称一行的标签 */
  formNicknameLabel: '昵称',
  /** Screen reader: the button that opens the avatar chooser. @zh 读屏：选头像的按钮 */
  formAvatar: '选择头像',
  /** Form: in the empty nickname field. @zh 表单：空的昵称输入框里 */
  formPlaceholder: '请输入昵称',
  /** Form: the button that saves. @zh 表单：保存按钮 */
  formSave: '保存',
  /** Form: all is saved, for 0.9 s. @zh 表单：已经保存，显示 0.9 秒 */
  formSaved: '已保存',
  /** Form: the button that closes; also the close sign of the sheet. @zh 表单：取消按钮；也是半屏表单关闭按钮的读屏文字 */
  formCancel: '取消',
  /** Form: the button that agrees to the privacy guide. @zh 表单：同意隐私保护指引的按钮 */
  formAgree: '同意并继续',
  /** Form: stands before the name of the privacy guide. @zh 表单：隐私保护指引名字前面的话 */
  formPrivacy: '继续前，请阅读并同意',
  /** Form: the link to the privacy guide, where the client does not tell its name. @zh 表单：隐私保护指引的链接；客户端给了名字时用它的 */
  formContract: '《隐私保护指引》',
  /** Form: WeChat’s check of the nickname did not pass. @zh 表单：昵称没有通过微信审核 */
  formNicknameRefused: '昵称没有通过微信审核，换一个试试',
  /** Form: saved on this phone, not yet on your server. @zh 表单：存在手机上，还没送到你的服务器 */
  formUnsent: '已保存在手机上，稍后自动同步',
  /** Form: both are missing. @zh 表单：头像和昵称都没有 */
  formMissing: '请选择头像，并填写昵称',
  /** Form: the avatar is missing. @zh 表单：缺头像 */
  formAvatarMissing: '还差头像',
  /** Form: the nickname is missing. @zh 表单：缺昵称 */
  formNicknameMissing: '还差昵称',
}

const GATE_DESCRIPTIONS: Record<Need, string> = {
  profile: '设置头像和昵称后可用',
  session: '登录后可用',
  all: '登录，并设置头像和昵称后可用',
  phone: '绑定手机号后可用',
}

/**
 * Every sentence the components show, by name.
 * @zh 组件显示的每一句话，按名字排列
 */
export type Texts = Record<keyof typeof zh_CN, Text>
