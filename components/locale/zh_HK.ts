import type { Texts } from './zh_CN'

/** Where Hong Kong and Macau say it otherwise than Taiwan does. */
export const zh_HK: Partial<Texts> = {
  hintNetwork: '網絡似乎未能連接，請稍後再按一次',
  hintDenied: '沒關係，不影響使用，隨時可以再按',
  hintFailed: '這次未能成功，請再按一次',
  formContract: '《私隱保護指引》',
}
