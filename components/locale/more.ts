import { sentences } from './index'
import { traditional } from './traditional'

// What the gate, the card and the form say beyond base.ts.
export const more = {
  zh_CN: {
    login: '使用微信头像和昵称',
    edit: '修改',
    settings: '授权设置',
    gateDescription: '登录后可以继续',
    gateSkip: '暂不登录',
    gateLoading: '正在登录…',
    gateFailed: '暂时连接不上',
    gateRetry: '再试一次',
    formAvatar: '选择头像',
    formPlaceholder: '请输入昵称',
    formSave: '保存',
    formCancel: '暂不设置',
    formAgree: '同意并继续',
    formPrivacy: '使用你的头像和昵称前，请先阅读',
    formContract: '隐私保护指引',
    formNicknameRefused: '这个昵称暂时不能使用，换一个试试',
    formUnsent: '已保存，连接后会自动同步',
    formMissing: '还差头像或昵称',
  },
  en: {
    login: 'Use my WeChat profile',
    edit: 'Edit',
    settings: 'Permissions',
    gateDescription: 'Log in to continue',
    gateSkip: 'Not now',
    gateLoading: 'Logging in…',
    gateFailed: 'Cannot connect right now',
    gateRetry: 'Try again',
    formAvatar: 'Choose avatar',
    formPlaceholder: 'Enter a nickname',
    formSave: 'Save',
    formCancel: 'Not now',
    formAgree: 'Agree and continue',
    formPrivacy: 'Before using your avatar and nickname, please read the',
    formContract: 'privacy guide',
    formNicknameRefused: 'This nickname cannot be used. Try another one',
    formUnsent: 'Saved. It syncs when you are online',
    formMissing: 'An avatar or a nickname is missing',
  },
}

for (const name of Object.keys(more.en) as (keyof typeof more.en)[]) {
  sentences.zh_CN[name] = more.zh_CN[name]
  sentences.zh_TW[name] = traditional(more.zh_CN[name])
  sentences.en[name] = more.en[name]
}
