/** Simplified Chinese: the language that names every sentence. */
export const zh_CN = {
  anonymous: '微信用户',
  hintDenied: '没关系，想好了再点',
  hintRefused: '内容未通过审核，请换一个',
  hintNone: '暂时不能获取微信头像和昵称，不影响其他功能',
  login: '使用微信头像和昵称',
  edit: '修改',
  settings: '授权设置',
  gateDescription: '登录后可用',
  gateSkip: '暂不登录',
  gateLoading: '登录中',
  gateFailed: '登录暂不可用',
  gateEnded: '登录已过期，请重新登录',
  gateRetry: '重试',
  sheetTitle: '设置头像和昵称',
  formAvatar: '选择头像',
  formPlaceholder: '请输入昵称',
  formSave: '保存',
  formCancel: '取消',
  formAgree: '同意',
  formPrivacy: '请先阅读',
  formContract: '隐私保护指引',
  formNicknameRefused: '这个昵称暂不可用，请换一个',
  formUnsent: '已保存，稍后同步',
  formMissing: '头像和昵称都需要填写',
  formAvatarMissing: '还差一个头像',
  formNicknameMissing: '还差一个昵称',
}

/** Every sentence the components show, by name. */
export type Texts = Record<keyof typeof zh_CN, string>
