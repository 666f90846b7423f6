import type { AuthorizeDetail, AuthState, RejectDetail, SaveDetail } from 'miniprogram-auth-kit'

/** What the components' events carry, by name. */
interface Details {
  authorize: AuthorizeDetail
  reject: RejectDetail
  save: SaveDetail
  statuschange: { state: AuthState; previous: AuthState }
  pass: { resumed: boolean }
  skip: undefined
}

const sentences: { [Name in keyof Details]: (detail: Details[Name]) => string } = {
  authorize: ({ userInfo, channel }) => `${userInfo.nickName ?? ''}，来自 ${channel}`,
  reject: ({ code, attempts }) => `${code}，第 ${attempts} 次`,
  save: ({ userInfo }) => userInfo.nickName ?? '头像',
  statuschange: ({ state, previous }) => whatChanged(state, previous) ?? '资料有更新',
  pass: ({ resumed }) => (resumed ? '接着做刚才的事' : '可以进了'),
  skip: () => '先不登录',
}

/** What an event said, in a few words. */
export function describe(type: string, detail: unknown): string {
  const say = sentences[type as keyof Details] as (detail: unknown) => string
  return say(detail)
}

function whatChanged(state: AuthState, previous: AuthState): string | undefined {
  const pairs = [
    ['profile', previous.profile.status, state.profile.status],
    ['session', previous.session.status, state.session.status],
    ['channel', previous.channel, state.channel],
    ['privacy', previous.privacy, state.privacy],
  ] as const
  const changed = pairs.find(([, before, after]) => before !== after)
  return changed && `${changed[0]}: ${changed[1]} → ${changed[2]}`
}
