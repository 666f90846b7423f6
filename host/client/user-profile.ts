import type { WechatProfile } from '../server/backend'
import type { Client } from './client'

/** What the user's own profile shows an app: no gender and no region since 2021-10-20 (platform facts §1.1). */
export function realProfile({ options, clock }: Client): WechatProfile {
  const { nickName, avatarUrl, gender, city, province, country } = options.user
  const shown =
    clock.steady() < regionWithdrawnFrom
      ? { gender, language: options.language, city, province, country }
      : { gender: 0, language: 'zh_CN', city: '', province: '', country: '' }
  return { nickName, ...shown, avatarUrl }
}

/** What the platform gives instead of a user, as it was seen (platform facts §1.4). */
export const usualPlaceholder: WechatProfile = {
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

const regionWithdrawnFrom = Date.parse('2021-10-20T00:00:00+08:00')
