import type { Texts } from './zh_CN'

/** Traditional Chinese. */
export const zh_TW: Texts = {
  anonymous: '微信用戶',
  hintDenied: '沒關係，想好了再點',
  hintRefused: '內容未通過審核，請換一個',
  hintNone: '暫時無法取得微信頭像和暱稱，不影響其他功能',
  login: '使用微信頭像和暱稱',
  edit: '修改',
  settings: '授權設定',
  gateDescription: '登入後可用',
  gateSkip: '暫不登入',
  gateLoading: '登入中',
  gateFailed: '登入暫不可用',
  gateEnded: '登入已過期，請重新登入',
  gateRetry: '重試',
  sheetTitle: '設定頭像和暱稱',
  formAvatar: '選擇頭像',
  formPlaceholder: '請輸入暱稱',
  formSave: '儲存',
  formCancel: '取消',
  formAgree: '同意',
  formPrivacy: '請先閱讀',
  formContract: '隱私保護指引',
  formNicknameRefused: '這個暱稱暫不可用，請換一個',
  formUnsent: '已儲存，稍後同步',
  formMissing: '頭像和暱稱都需要填寫',
}
