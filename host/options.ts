import type { DeviceSnapshot } from './client/device/snapshot'
import type { HostLimits } from './client/limits'
import type { Platform } from './client/platform'
import type { PhoneRules } from './person/phone-rules'
import type { WechatBackend, WechatProfile } from './server/backend'
import type { DefaultBackend } from './server/default-backend'

/** The user of the phone: the identity on WeChat's servers, and the own WeChat profile. */
export interface HostUser {
  openid: string
  nickName: string
  avatarUrl: string
  /** 0: unknown, 1: male, 2: female. Apps get 0 since 2021-10-20. */
  gender: 0 | 1 | 2
  city: string
  province: string
  country: string
  /**
   * The numbers that are bound to WeChat, the first one offered first. One from outside the mainland is
   * written `+852 51234567`. The array may be changed.
   */
  phoneNumbers: string[]
}

export interface HostOptions<Backend extends WechatBackend = DefaultBackend> {
  /** Base library of the client. Default `'3.17.2'`, the newest known. `install` needs 2.6.1. */
  sdkVersion?: string
  /** Default `'android'`. `'ohos'` needs base library 3.7.0, `'ohos_pc'` 3.13.0. */
  platform?: Platform
  /**
   * Where the user came from: the scene with which the app was opened. 1154 is single-page mode, which
   * a page shared to a friend's moments opens in; it needs base library 2.11.3. Default 1001.
   */
  scene?: number
  /** The engine that renders pages. It decides how nicknames arrive. Default `'webview'`. */
  renderer?: 'webview' | 'skyline'
  /** Default `'wx5a3d0c1b2e4f6789'`. */
  appId?: string
  /** The user of the phone. What is left out has a made-up default. */
  user?: Partial<HostUser>
  /** The profile that apps get instead of the user's own. Default: the usual one of the platform. */
  placeholder?: WechatProfile
  /** When this version of the app was published. It decides what `getUserInfo` gives. Default: 2026-07-01. */
  publishedAt?: string | number | Date
  /**
   * Did the developer declare nickname and avatar in the privacy agreement? `'banned'`: declared that
   * nothing is collected. Default `true`.
   */
  privacyDeclared?: boolean | 'banned'
  /** WeChat's language. Default `'zh_CN'`. */
  language?: string
  /**
   * Has the app `"darkmode": true` in its app.json? Without it apps read no theme (official docs,
   * ability/darkmode). Default `true`.
   */
  darkmode?: boolean
  /** Default `'light'`. */
  theme?: 'light' | 'dark'
  /** WeChat's text size in px. Default 16. */
  fontSizeSetting?: number
  /** `'virtual'`: time stands still until a test moves it. `'real'` is for demos. Default `'virtual'`. */
  time?: 'virtual' | 'real'
  /** Where virtual time starts, milliseconds since the epoch. Default 2026-07-20 09:00 in Beijing. */
  now?: number
  /** WeChat's servers. Default: modelled ones in this process. */
  server?: Backend
  /** What happens to the fifth call of a limited API within a second: it is counted, or it fails. Default `'count'`. */
  rateLimit?: 'count' | 'fail'
  /** Does the app use cloud development? Then encrypted answers also have a `cloudID`. Default `false`. */
  cloud?: boolean
  /** What WeChat lets the app do with phone buttons. See `host.phone`. */
  phone?: Partial<PhoneRules>
  /** What this client does badly. Everything is off by default. */
  limits?: Partial<HostLimits>
  /** What the device of an earlier host kept: storage, files, permissions. See `host.saveDevice()`. */
  device?: DeviceSnapshot
}

/** The options of the client, with every default. */
export type ClientOptions = Required<
  Omit<HostOptions, 'server' | 'user' | 'publishedAt' | 'now' | 'device' | 'limits' | 'phone'>
> & {
  user: HostUser
  publishedAt: number
}

export function withDefaults(options: HostOptions<WechatBackend>): ClientOptions {
  return {
    sdkVersion: options.sdkVersion ?? '3.17.2',
    platform: options.platform ?? 'android',
    scene: options.scene ?? 1001,
    renderer: options.renderer ?? 'webview',
    appId: options.appId ?? 'wx5a3d0c1b2e4f6789',
    user: {
      ...defaultUser,
      phoneNumbers: [...defaultUser.phoneNumbers],
      ...options.user,
    },
    placeholder: options.placeholder ?? defaultPlaceholder,
    publishedAt: new Date(options.publishedAt ?? '2026-07-01T00:00:00+08:00').getTime(),
    privacyDeclared: options.privacyDeclared ?? true,
    language: options.language ?? 'zh_CN',
    darkmode: options.darkmode ?? true,
    theme: options.theme ?? 'light',
    fontSizeSetting: options.fontSizeSetting ?? 16,
    time: options.time ?? 'virtual',
    rateLimit: options.rateLimit ?? 'count',
    cloud: options.cloud ?? false,
  }
}

const defaultUser: HostUser = {
  openid: 'oHostUser0000000000000000001',
  nickName: '林小满',
  avatarUrl: 'https://thirdwx.qlogo.cn/mmopen/vi_32/HostUserOwnPicture/132',
  gender: 2,
  city: 'Guangzhou',
  province: 'Guangdong',
  country: 'China',
  phoneNumbers: ['13800138000'],
}

/** Seen in public code, all of it from `getUserProfile:ok`. `is_demote` is undocumented. */
const defaultPlaceholder: WechatProfile = {
  nickName: '微信用户',
  gender: 0,
  language: '',
  city: '',
  province: '',
  country: '',
  avatarUrl:
    'https://thirdwx.qlogo.cn/mmopen/vi_32/POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icRiccVGKSyXwibcPq4BWmiaIGuG1icwxaQX6grC9VemZoJ8rg/132',
  is_demote: true,
}
