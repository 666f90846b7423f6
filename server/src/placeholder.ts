// WeChat's placeholder for a profile: the first avatar as seen in public reports, the second from the
// official docs, open-ability/userProfile. The nickname alone does not prove it, since a user may
// really be called 微信用户.
const NICKNAME = '微信用户'
const AVATARS = [
  '/POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icR',
  '/icTdbqWNOwNRna42FI242Lcia07jQodd2FJGIYQfG0LAJGFxM4FbnQP6yfMxBgJ0F3YRqJCJ1aPAK2dQagdusBZg/',
]

export function isPlaceholder(profile: { nickName?: string; avatarUrl?: string }): boolean {
  const { nickName = NICKNAME, avatarUrl = '' } = profile
  return nickName === NICKNAME && AVATARS.some((path) => avatarUrl.includes(path))
}
