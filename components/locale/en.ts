import type { Texts } from './zh_CN'

/** English. */
export const en: Texts = {
  anonymous: 'WeChat User',
  hintDenied: 'No problem. You can tap again at any time.',
  hintRefused: 'This cannot be used. Please try another.',
  hintNone: 'Not available here. Everything else works.',
  login: 'Use my WeChat profile',
  edit: 'Edit',
  settings: 'Settings',
  gateDescription: 'Log in to continue',
  gateSkip: 'Not now',
  gateLoading: 'Logging in',
  gateFailed: 'Login is not available right now',
  gateEnded: 'Your login has ended. Please log in again.',
  gateRetry: 'Try again',
  sheetTitle: 'Set avatar and nickname',
  formAvatar: 'Choose avatar',
  formPlaceholder: 'Your nickname',
  formSave: 'Save',
  formCancel: 'Cancel',
  formAgree: 'Agree',
  formPrivacy: 'Please read the',
  formContract: 'privacy guide',
  formNicknameRefused: 'This nickname cannot be used. Please try another.',
  formUnsent: 'Saved on this phone. It will sync later.',
  formMissing: 'Please add an avatar and a nickname.',
}
