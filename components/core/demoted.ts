// The grey portraits that today's platform sends in place of the user's own (announcements of
// 2021-04 and 2022-10; the hashes as seen in public reports). Matched by prefix: several sizes and
// at least two endings are in circulation.
const GREY =
  /POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icR|icTdbqWNOwNRna42FI242Lcia07jQodd2FJGIYQfG0LAJGFxM4FbnQP6yfMxBgJ0F3YRqJCJ1aPAK2dQagdusBZg/
const NAMES = ['微信用户', '微信用戶', 'WeChat User']

/**
 * Is this the platform's placeholder, not the user's own data? A user may really be called
 * 微信用户, so the name alone is no proof.
 */
export function isDemoted(userInfo: object): boolean {
  const { is_demote, avatarUrl } = userInfo as { is_demote?: unknown; avatarUrl?: unknown }
  return is_demote === true || isPlaceholderAvatar(avatarUrl)
}

/** The grey portrait, by its address. */
export const isPlaceholderAvatar = (avatarUrl: unknown): boolean =>
  typeof avatarUrl === 'string' && GREY.test(avatarUrl)

/** The anonymous nickname in one of its spellings: as something to save, it says nothing. */
export const isPlaceholderName = (nickName: string): boolean => NAMES.includes(nickName)
