/** What opens a gate: some sentences say it. */
export type Need = 'profile' | 'session' | 'all'

/** A sentence, or one for each need of a gate. */
export type Text = string | ((need: Need) => string)

/** Simplified Chinese: the language that names every sentence. 登录 means the session, and nothing else. */
export const zh_CN = {
  anonymous: '微信用户',
  // What was tapped is under way.
  waiting: '请稍候…',
  // Answers, each for one cause.
  hintDenied: '没关系，不影响使用，随时可以再点',
  hintRefused: '内容没有通过审核，换一个试试',
  hintNetwork: '网络好像不通，请稍后再点一次',
  hintFailed: '这次没有成功，请再点一次',
  hintUndeclared: '小程序还没有开通这项功能，其他功能照常',
  hintNone: '这个微信版本不能设置头像和昵称，其他功能照常',
  // Buttons: verbs of at most six characters.
  useProfile: '使用微信资料',
  setProfile: '设置头像昵称',
  login: '登录',
  edit: '修改资料',
  settings: '授权设置',
  // The gate.
  gateDescription: (need: Need) => GATE_DESCRIPTIONS[need],
  gateSkip: (need: Need) => (need === 'profile' ? '暂不设置' : '暂不登录'),
  gateLoading: '正在登录…',
  gateFailed: '登录没有成功，请重试',
  gateEnded: '登录已过期，请重新登录',
  gateRetry: '重试',
  // What a screen reader says of an avatar, before the words of the button that does the same.
  avatarUnset: '头像，未设置，',
  avatarSet: '头像，已设置，',
  // The sheet and its form.
  sheetTitle: '设置头像和昵称',
  sheetReason: '用于在这个小程序里展示你的资料',
  formAvatarLabel: '头像',
  formNicknameLabel: '昵称',
  formAvatar: '选择头像',
  formPlaceholder: '请输入昵称',
  formSave: '保存',
  formSaved: '已保存',
  formCancel: '取消',
  formAgree: '同意并继续',
  formPrivacy: '继续前，请阅读并同意',
  formContract: '《隐私保护指引》',
  formNicknameRefused: '昵称没有通过微信审核，换一个试试',
  formUnsent: '已保存在手机上，稍后自动同步',
  formMissing: '请选择头像，并填写昵称',
  formAvatarMissing: '还差头像',
  formNicknameMissing: '还差昵称',
}

const GATE_DESCRIPTIONS: Record<Need, string> = {
  profile: '设置头像和昵称后可用',
  session: '登录后可用',
  all: '登录，并设置头像和昵称后可用',
}

/** Every sentence the components show, by name. */
export type Texts = Record<keyof typeof zh_CN, Text>
