// What is measured: each is written as an app would write it, for a page with `user` and `rows`.

export type Limit = 'bare button' | 'bare image' | 'bare text button'

export interface Subject {
  name: string
  /** One of them, in a page. */
  template: string
  usingComponents: Record<string, string>
  /** What a person without the library would write for what is drawn; it is 1 in the ratios. */
  limit: Limit
  /** The ratio that a mount of it is to reach. */
  aim?: number
  /** Default: true. `false`: it draws the same, whoever the user is. */
  drawsUser?: boolean
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

/** How many times one change in 100 a change in 1,000 is to take. */
export const GROWTH_AIM = 12

/** The components that are written for the measurement. */
export const BY_HAND: Record<
  Limit | 'bare image in views',
  { file: string; template: string; js: string }
> = {
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
  'bare image in views': {
    file: 'own/bare-image-in-views',
    template: '<view><view><view><image src="{{src}}" /></view></view></view>',
    js: 'Component({ properties: { src: String } })',
  },
  'bare text button': {
    file: 'own/bare-text-button',
    template: '<button open-type="getUserInfo">{{text}}</button>',
    js: 'Component({ properties: { text: String } })',
  },
}

/** The name of a copy of the package, in which the components have the template of this limit. */
export const kitWithTemplateOf = (limit: Limit): string =>
  `${KIT}-with-a-${limit.replaceAll(' ', '-')}`

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
    // The nodes of `auth-avatar src`, without anything else.
    name: 'bare image in views',
    template: '<bare-image-in-views src="{{user.avatarUrl}}" />',
    usingComponents: { 'bare-image-in-views': '/own/bare-image-in-views' },
    limit: 'bare image',
  },
  {
    name: 'bare text button',
    template: '<bare-text-button text="{{user.nickName}}" />',
    usingComponents: { 'bare-text-button': '/own/bare-text-button' },
    limit: 'bare text button',
  },
  {
    name: 'auth-avatar',
    template: '<auth-avatar />',
    usingComponents: { 'auth-avatar': `${KIT}/auth-avatar/index` },
    limit: 'bare button',
    aim: 1.35,
    isShared: true,
  },
  {
    name: 'auth-avatar src',
    template: '<auth-avatar src="{{user.avatarUrl}}" />',
    usingComponents: { 'auth-avatar': `${KIT}/auth-avatar/index` },
    limit: 'bare image',
    aim: 1.35,
  },
  {
    name: 'login-gate',
    template: '<login-gate><text>收藏</text></login-gate>',
    usingComponents: { 'login-gate': `${KIT}/login-gate/index` },
    limit: 'bare button',
    aim: 1.8,
    drawsUser: false,
    isShared: true,
  },
  {
    name: 'profile-card',
    template: '<profile-card />',
    usingComponents: { 'profile-card': `${KIT}/profile-card/index` },
    limit: 'bare button',
    aim: 2.6,
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
    limit: 'bare text button',
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
    limit: 'bare text button',
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
        file.replace(KIT, kitWithTemplateOf(subject.limit)),
      ]),
    ),
    scriptOf: subject.name,
    // The template of the limit draws the picture.
    drawsUser: true,
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
