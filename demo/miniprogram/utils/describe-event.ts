import type { AuthorizeDetail, AuthState, RejectDetail, SaveDetail } from 'miniprogram-auth-kit'

/** The details of the components' events, by the event's name. */
interface EventDetails {
  authorize: AuthorizeDetail
  reject: RejectDetail
  save: SaveDetail
  statuschange: { state: AuthState; previous: AuthState }
  pass: { resumed: boolean }
  skip: undefined
}

const descriptions: { [Name in keyof EventDetails]: (detail: EventDetails[Name]) => string } = {
  authorize: ({ userInfo, channel }) => `${userInfo.nickName ?? ''}，来自 ${channel}`,
  reject: ({ code, attempts }) => `${code}，第 ${attempts} 次`,
  save: ({ userInfo }) => userInfo.nickName ?? '头像',
  statuschange: ({ state, previous }) => describeChange(state, previous) ?? '资料有更新',
  pass: ({ resumed }) => (resumed ? '接着做刚才的事' : '可以进了'),
  skip: () => '先不登录',
}

/** Describes an event in a few words. */
export function describeEvent(type: string, detail: unknown): string {
  const describeDetail = descriptions[type as keyof EventDetails] as (detail: unknown) => string
  return describeDetail(detail)
}

function describeChange(state: AuthState, previous: AuthState): string | undefined {
  const pairs = [
    ['profile', previous.profile.status, state.profile.status],
    ['session', previous.session.status, state.session.status],
    ['channel', previous.channel, state.channel],
    ['privacy', previous.privacy, state.privacy],
  ] as const
  const changed = pairs.find(([, before, after]) => before !== after)
  return changed && `${changed[0]}: ${changed[1]} → ${changed[2]}`
}
