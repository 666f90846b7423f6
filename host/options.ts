import type { WechatBackend, WechatProfile } from './server/backend'
import type { DefaultBackend } from './server/default-backend'
import type { DeviceSnapshot } from './client/device/snapshot'
import { usualPlaceholder } from './client/user-profile'

export type Platform = 'ios' | 'android' | 'ohos' | 'windows' | 'mac' | 'devtools'

/** The person who holds the phone: who they are to WeChat's servers, and what their own profile says. */
export interface HostUser {
  openid: string
  nickName: string
  avatarUrl: string
  /** 0: unknown, 1: male, 2: female. WeChat shows it to no app since 2021-10-20. */
  gender: 0 | 1 | 2
  city: string
  province: string
  country: string
}

export interface HostOptions<Backend extends WechatBackend = DefaultBackend> {
  /** Base library of the client. Default `'3.17.2'`, the newest known. */
  sdkVersion?: string
  /** Default `'android'`. */
  platform?: Platform
  /** Which engine draws the page: it decides how nicknames arrive. Default `'webview'`. */
  renderer?: 'webview' | 'skyline'
  /** Default `'wx5a3d0c1b2e4f6789'`. */
  appId?: string
  /** Who uses the phone; what is left out is made up. */
  user?: Partial<HostUser>
  /** What is given instead of a user; several were seen (platform facts §1.4). Default: the usual one. */
  placeholder?: WechatProfile
  /** When the app's version was published: decides what `getUserInfo` gives. Default: this year. */
  publishedAt?: string | number | Date
  /**
   * Did the developer declare nickname and avatar in the privacy agreement? `'banned'`: declared that
   * nothing is collected. Default `true`.
   */
  privacyDeclared?: boolean | 'banned'
  /** WeChat's language. Default `'zh_CN'`. */
  language?: string
  /** Default `'light'`. */
  theme?: 'light' | 'dark'
  /** WeChat's text size in px. Default 16. */
  fontSizeSetting?: number
  /** Virtual time stands still until a test moves it; real time is for a demo. Default `'virtual'`. */
  time?: 'virtual' | 'real'
  /** Where virtual time starts, ms since the epoch. Default 2026-07-20 09:00 in Beijing. */
  now?: number
  /** WeChat's servers. Default: modelled ones in this process. */
  server?: Backend
  /** What the fifth call in a second of a limited API gets: an answer, counted, or a failure. Default `'count'`. */
  rateLimit?: 'count' | 'fail'
  /** Is cloud development on? Then encrypted answers also hold a `cloudID`. Default `false`. */
  cloud?: boolean
  /** What an earlier host's device kept: storage, files, grants. See `host.saveDevice()`. */
  device?: DeviceSnapshot
}

/** The options with every gap filled, but for the server. */
export type ClientOptions = Required<
  Omit<HostOptions, 'server' | 'user' | 'publishedAt' | 'now' | 'device'>
> & {
  user: HostUser
  publishedAt: number
}

export function fillIn(options: HostOptions<WechatBackend>): ClientOptions {
  return {
    sdkVersion: options.sdkVersion ?? '3.17.2',
    platform: options.platform ?? 'android',
    renderer: options.renderer ?? 'webview',
    appId: options.appId ?? 'wx5a3d0c1b2e4f6789',
    user: { ...someone, ...options.user },
    placeholder: options.placeholder ?? usualPlaceholder,
    publishedAt: new Date(options.publishedAt ?? '2026-07-01T00:00:00+08:00').getTime(),
    privacyDeclared: options.privacyDeclared ?? true,
    language: options.language ?? 'zh_CN',
    theme: options.theme ?? 'light',
    fontSizeSetting: options.fontSizeSetting ?? 16,
    time: options.time ?? 'virtual',
    rateLimit: options.rateLimit ?? 'count',
    cloud: options.cloud ?? false,
  }
}

const someone: HostUser = {
  openid: 'oHostUser0000000000000000001',
  nickName: '林小满',
  avatarUrl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/HostUserOwnPicture/132',
  gender: 2,
  city: 'Guangzhou',
  province: 'Guangdong',
  country: 'China',
}
