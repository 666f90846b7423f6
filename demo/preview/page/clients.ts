import type { Platform } from '../../../host/index'

export interface ClientChoice {
  id: string
  sdkVersion: string
  platform: Platform
  /** Where the user came from, as in `HostOptions`. */
  scene?: number
  /** A short text for the list of clients, in Chinese and English. */
  hint: [chinese: string, english: string]
  /** What an app gets that asks for the profile, in Chinese and English. */
  chinese: string
  english: string
}

const TODAY_VERSION = '3.17.2'

/**
 * A client for each way in which WeChat answers today (announcements
 * community/develop/doc/000cacfa20ce88df04cb468bc52801 and 00022c683e8a80b29bed2142b56c01; official
 * docs, user-privacy/PrivacyAuthorize), single-page mode (open-ability/share-timeline), PC, HarmonyOS
 * (ability/ohos), and DevTools, which answers otherwise than phones.
 */
export const clients: ClientChoice[] = [
  {
    id: 'privacy',
    sdkVersion: TODAY_VERSION,
    platform: 'android',
    hint: ['今天的手机', 'phone of today'],
    chinese: '点一下，打开半屏表单：先同意隐私指引，再选头像、填昵称。',
    english:
      'A tap opens a sheet: agree to the privacy guidelines, choose an avatar, type a nickname.',
  },
  {
    id: 'real',
    sdkVersion: '2.9.5',
    platform: 'android',
    hint: ['旧版，有系统弹窗', 'native prompt'],
    chinese: '点按钮会弹窗，允许后得到真实头像和昵称。',
    english: 'A tap prompts; allowing gives the real avatar and nickname.',
  },
  {
    id: 'anonymous',
    sdkVersion: '2.16.1',
    platform: 'android',
    hint: ['匿名', 'a placeholder'],
    chinese: '点按钮不弹窗，只得到“微信用户”。没有别的办法。',
    english: 'A tap answers 微信用户 without a prompt. There is no other way.',
  },
  {
    id: 'avatar',
    sdkVersion: '2.24.4',
    platform: 'android',
    hint: ['匿名，可自选自填', 'choose and type'],
    chinese: '按钮匿名；头像和昵称由用户自己选、自己填。',
    english: 'The button is anonymous; people choose an avatar and type a nickname.',
  },
  {
    id: 'withdrawn',
    sdkVersion: '2.30.4',
    platform: 'android',
    hint: ['同上，只剩自选自填', 'choose and type only'],
    chinese: '同上，getUserProfile 也已收回。',
    english: 'As before, and getUserProfile is withdrawn as well.',
  },
  {
    id: 'single-page',
    sdkVersion: TODAY_VERSION,
    platform: 'android',
    scene: 1154,
    hint: ['朋友圈单页模式', 'Moments, single page'],
    chinese: '从朋友圈打开，场景值 1154：没有登录，按钮用不了，所以都不显示。',
    english: 'Opened from Moments, scene 1154: no login, and no button works, so none is drawn.',
  },
  {
    id: 'windows',
    sdkVersion: TODAY_VERSION,
    platform: 'windows',
    hint: ['电脑上的微信', 'WeChat on a PC'],
    chinese: '电脑上的微信，与今天的手机相同；滚轮会滚动半屏表单后面的页面。',
    english: 'WeChat on a PC, as on phones today; the wheel scrolls the page behind the sheet.',
  },
  {
    id: 'ohos',
    sdkVersion: TODAY_VERSION,
    platform: 'ohos',
    hint: ['鸿蒙上的微信', 'WeChat on HarmonyOS'],
    chinese: '鸿蒙上的微信，与今天的手机相同，只是没有深色外观。',
    english: 'WeChat on HarmonyOS, as on phones today, but without a dark theme.',
  },
  {
    id: 'devtools',
    sdkVersion: '2.14.1',
    platform: 'devtools',
    hint: ['开发者工具', 'DevTools'],
    chinese: '工具给真实资料，真机却给匿名资料：别只信工具。',
    english: 'The tools give real data where phones give a placeholder.',
  },
]

/** The client of a phone of today: what the preview opens on, and where single-page mode leads. */
export const TODAY = 'privacy'

/** The client whose button raises the native prompt and gives the user's own avatar and nickname. */
export const NATIVE_PROMPT = 'real'

export const isSinglePage = ({ scene }: ClientChoice): boolean => scene === 1154

/** The publish date with which every client answers as its row says. */
export const CURRENT_PUBLISH_DATE = '2026-07-01'

export const publishDates: { id: string; name: [chinese: string, english: string] }[] = [
  { id: '2021-04-01', name: ['2021-04-28 及以前', 'by 2021-04-28'] },
  { id: '2022-01-01', name: ['2021-04-29 至 2022-11-08', '2021-04-29 to 2022-11-08'] },
  { id: CURRENT_PUBLISH_DATE, name: ['2022-11-09 以后', 'since 2022-11-09'] },
]

export const clientById = (id: string): ClientChoice => {
  const found = clients.find((client) => client.id === id) ?? clients[0]
  if (!found) throw new Error('There are no clients')
  return found
}
