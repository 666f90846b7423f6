import type { Settings } from '../settings'

/** The texts of WeChat's own prompts and pages. */
export interface WechatTexts {
  allow: string
  deny: string
  cancel: string
  confirm: string
  applies: string
  userInfo: string
  wechatProfile: string
  phoneNumber: string
  boundNumber: string
  otherNumber: string
  noNumber: string
  smsTitle: string
  smsText: string
  smsEnter: string
  useWechatAvatar: string
  fromAlbum: string
  chooseAvatar: string
  failsReview: string
  useNickname: string
  settings: string
  settingsHint: string
  nothingAsked: string
  privacyTitle: string
  privacyText: string
  privacyName: string
  privacyTick: string
  agree: string
  refuse: string
  restart: string
  enterApp: string
  back: string
  contract: string[]
  scopes: Record<string, string>
}

const chinese: WechatTexts = {
  allow: '允许',
  deny: '拒绝',
  cancel: '取消',
  confirm: '确定',
  applies: '申请',
  userInfo: '获取你的昵称、头像',
  wechatProfile: '微信个人信息',
  phoneNumber: '获取并验证你的手机号',
  boundNumber: '微信绑定号码',
  otherNumber: '使用其他号码',
  noNumber: '微信还没有绑定手机号',
  smsTitle: '短信验证',
  smsText: '验证码已发送到',
  smsEnter: '填入验证码',
  useWechatAvatar: '用微信头像',
  fromAlbum: '从相册选择',
  chooseAvatar: '选择图片',
  failsReview: '这张通不过安全检测',
  useNickname: '用微信昵称',
  settings: '设置',
  settingsHint: '允许小程序使用我的',
  nothingAsked: '小程序还没有申请过权限',
  privacyTitle: '用户隐私保护提示',
  privacyText: '使用前请阅读并同意',
  privacyName: '《小程序隐私保护指引》',
  privacyTick: '同时同意',
  agree: '同意',
  refuse: '拒绝',
  restart: '重新进入小程序',
  enterApp: '前往小程序',
  back: '返回',
  contract: [
    '本指引说明小程序如何处理你的信息。',
    '小程序会在你主动选择之后，收集你的昵称、头像，用于展示你是谁。',
    '你可以随时在“设置”里收回。',
  ],
  scopes: { 'scope.userInfo': '用户信息' },
}

const english: WechatTexts = {
  allow: 'Allow',
  deny: 'Reject',
  cancel: 'Cancel',
  confirm: 'OK',
  applies: 'requests to',
  userInfo: 'Access your nickname and avatar',
  wechatProfile: 'Weixin profile',
  phoneNumber: 'Access and verify your phone number',
  boundNumber: 'Linked to Weixin',
  otherNumber: 'Use another number',
  noNumber: 'No phone number is linked to Weixin yet',
  smsTitle: 'Verify by text message',
  smsText: 'A code was sent to',
  smsEnter: 'Enter the code',
  useWechatAvatar: 'Use Weixin avatar',
  fromAlbum: 'Choose from album',
  chooseAvatar: 'Choose a picture',
  failsReview: 'This one fails the safety check',
  useNickname: 'Use Weixin nickname',
  settings: 'Settings',
  settingsHint: 'Allow the mini program to use my',
  nothingAsked: 'The mini program has not asked for anything yet',
  privacyTitle: 'Privacy protection',
  privacyText: 'Before you go on, please read and agree to the',
  privacyName: 'privacy guidelines',
  privacyTick: 'Agree as well to the',
  agree: 'Agree',
  refuse: 'Decline',
  restart: 'Restart the mini program',
  enterApp: 'Go to the mini program',
  back: 'Back',
  contract: [
    'These guidelines say how the mini program treats your information.',
    'It collects your nickname and avatar after you chose them yourself, to show who you are.',
    'You can take that back in Settings at any time.',
  ],
  scopes: { 'scope.userInfo': 'User info' },
}

export const wechatTextsIn = (language: Settings['language']): WechatTexts =>
  language === 'en' ? english : chinese
