import type { WechatProfile } from '../server/backend'
import type { Client } from './client'

/** The user's own profile, as an app gets it. It has no gender and no region since 2021-10-20. */
export function realProfile({ options, clock }: Client): WechatProfile {
  const { nickName, avatarUrl, gender, city, province, country } = options.user
  const restOfProfile =
    clock.unadjustedNow() < regionWithdrawnFrom
      ? { gender, language: options.language, city, province, country }
      : { gender: 0, language: 'zh_CN', city: '', province: '', country: '' }
  return { nickName, ...restOfProfile, avatarUrl }
}

/** Notice community/develop/doc/00028edbe3c58081e7cc834705b801. */
const regionWithdrawnFrom = Date.parse('2021-10-20T00:00:00+08:00')
