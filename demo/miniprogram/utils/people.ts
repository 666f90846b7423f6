interface Person {
  id: number
  nickName: string
  avatarUrl: string
  /** Why there is no picture; empty where there is one. */
  note: '' | 'noAvatar' | 'broken'
}

const SURNAMES = '陈林黄张李王吴刘蔡杨许郑谢郭洪邱曾廖赖徐'
const GIVEN_NAMES = '一诺 子涵 雨桐 浩然 思远 佳宁 沐阳 书瑶 亦凡 知夏'.split(' ')

/** 200 readers. Some have no avatar, and some have one that cannot be loaded. */
export const people: Person[] = Array.from({ length: 200 }, (_, id) => {
  const round = Math.floor(id / SURNAMES.length)
  const nickName =
    SURNAMES.charAt(id % SURNAMES.length) + (GIVEN_NAMES[(id + round) % GIVEN_NAMES.length] ?? '')
  return { id, nickName, ...avatarOf(id) }
})

function avatarOf(id: number): Pick<Person, 'avatarUrl' | 'note'> {
  if (id % 7 === 3) return { avatarUrl: '', note: 'noAvatar' }
  if (id % 11 === 5) return { avatarUrl: '/images/people/broken.png', note: 'broken' }
  return { avatarUrl: `/images/people/${(id * 5) % 8}.png`, note: '' }
}
