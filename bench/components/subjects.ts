// What is measured: each is written as an app would write it, for a page with `user` and `rows`.

export interface Subject {
  name: string
  /** One of them, in a page. */
  template: string
  usingComponents: Record<string, string>
  /** What a person without the library would write for the same picture; it is 1 in the ratios. */
  limit: 'bare button' | 'bare image'
  /** It follows the state by itself; the others are given the user by their page. */
  isShared?: boolean
  /** Another subject, of which this one has the script alone: its template is that of the limit. */
  scriptOf?: string
  /** A framework on which it cannot be drawn. */
  failsOn?: string
  /** Handlers of the page. */
  page?: string
}

const KIT = 'miniprogram-auth-kit'
const TDESIGN = 'tdesign-miniprogram'
const VANT = '@vant/weapp'

/** The components that are written for the measurement. */
export const LIMITS: Record<Subject['limit'], { file: string; template: string; js: string }> = {
  'bare button': {
    file: 'own/bare-button',
    template: '<view><image src="{{src}}" /><button open-type="getUserInfo" /></view>',
    js: 'Component({ properties: { src: String } })',
  },
  'bare image': {
    file: 'own/bare-image',
    template: '<image src="{{src}}" />',
    js: 'Component({ properties: { src: String } })',
  },
}

/** Copies of the package, in which the components have the template of a limit. */
export const KITS_OF_SCRIPTS: Record<Subject['limit'], string> = {
  'bare button': `${KIT}-with-a-bare-button`,
  'bare image': `${KIT}-with-a-bare-image`,
}

const WRITTEN: readonly Subject[] = [
  {
    name: 'bare button',
    template: '<bare-button src="{{user.avatarUrl}}" />',
    usingComponents: { 'bare-button': '/own/bare-button' },
    limit: 'bare button',
  },
  {
    name: 'bare image',
    template: '<bare-image src="{{user.avatarUrl}}" />',
    usingComponents: { 'bare-image': '/own/bare-image' },
    limit: 'bare image',
  },
  {
    name: 'auth-avatar',
    template: '<auth-avatar />',
    usingComponents: { 'auth-avatar': `${KIT}/auth-avatar/index` },
    limit: 'bare button',
    isShared: true,
  },
  {
    name: 'auth-avatar src',
    template: '<auth-avatar src="{{user.avatarUrl}}" />',
    usingComponents: { 'auth-avatar': `${KIT}/auth-avatar/index` },
    limit: 'bare image',
  },
  {
    name: 'login-gate',
    template: '<login-gate><text>收藏</text></login-gate>',
    usingComponents: { 'login-gate': `${KIT}/login-gate/index` },
    limit: 'bare button',
    isShared: true,
  },
  {
    name: 'profile-card',
    template: '<profile-card />',
    usingComponents: { 'profile-card': `${KIT}/profile-card/index` },
    limit: 'bare button',
    isShared: true,
  },
  {
    name: 'TDesign avatar',
    template: '<t-avatar image="{{user.avatarUrl}}" />',
    usingComponents: { 't-avatar': `${TDESIGN}/avatar/avatar` },
    limit: 'bare image',
  },
  {
    name: 'TDesign button',
    template: '<t-button open-type="getUserInfo">{{user.nickName}}</t-button>',
    usingComponents: { 't-button': `${TDESIGN}/button/button` },
    limit: 'bare button',
  },
  {
    name: 'Vant image',
    template: '<van-image src="{{user.avatarUrl}}" />',
    usingComponents: { 'van-image': `${VANT}/image/index` },
    limit: 'bare image',
  },
  {
    name: 'Vant button',
    template: '<van-button open-type="getUserInfo">{{user.nickName}}</van-button>',
    usingComponents: { 'van-button': `${VANT}/button/index` },
    limit: 'bare button',
    // Its property `dataset` is a field of every element there (seen with 0.12.1): creating it throws.
    failsOn: 'glass-easel',
  },
  {
    // 头像昵称填写, official documents, open-ability/userProfile.
    name: 'official page',
    template: `<button open-type="chooseAvatar" bindchooseavatar="onChooseAvatar">
      <image src="{{user.avatarUrl}}" /></button>
      <input type="nickname" value="{{user.nickName}}" bindchange="onNickname" />`,
    usingComponents: {},
    limit: 'bare button',
    page: `onChooseAvatar({ detail }) { this.setData({ 'user.avatarUrl': detail.avatarUrl }) },
      onNickname({ detail }) { this.setData({ 'user.nickName': detail.value }) },`,
  },
]

/** All of them, and then the script alone of each of the library. */
export const SUBJECTS: readonly Subject[] = [
  ...WRITTEN,
  ...WRITTEN.filter(isOfKit).map((subject) => ({
    ...subject,
    name: `${subject.name}: script`,
    usingComponents: Object.fromEntries(
      Object.entries(subject.usingComponents).map(([tag, file]) => [
        tag,
        file.replace(KIT, KITS_OF_SCRIPTS[subject.limit]),
      ]),
    ),
    scriptOf: subject.name,
  })),
]

function isOfKit({ usingComponents }: Subject): boolean {
  return Object.values(usingComponents).some((file) => file.startsWith(`${KIT}/`))
}

/** The users between whom the state changes. */
export const USERS = [
  { nickName: '林小满', avatarUrl: 'https://example.com/one.png' },
  { nickName: '小明', avatarUrl: 'https://example.com/two.png' },
] as const

/** The page of a subject: any number of it. */
export const templateOf = ({ template }: Subject): string =>
  `<block wx:for="{{rows}}" wx:key="*this">${template}</block>`

/** `data` is a JavaScript expression. */
export const scriptOf = ({ page = '' }: Subject, data: string): string =>
  `Page({ ${page} data: ${data} })`
