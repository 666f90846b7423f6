import { demoTexts } from './texts'
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

const texts = demoTexts.events

const descriptions: { [Name in keyof EventDetails]: (detail: EventDetails[Name]) => string } = {
  authorize: ({ userInfo, channel }) => (userInfo.nickName ?? '') + texts.from + channel,
  reject: ({ code, attempts }) => code + texts.attempt + String(attempts) + texts.attemptAfter,
  save: ({ userInfo }) => userInfo.nickName ?? texts.avatar,
  statuschange: ({ state, previous }) => describeChange(state, previous) ?? texts.updated,
  pass: ({ resumed }) => (resumed ? texts.resumed : texts.open),
  skip: () => texts.skipped,
}

/** Describes an event in a few words. */
export function describeEvent(type: string, detail: unknown): string {
  const describeDetail = descriptions[type as keyof EventDetails] as (detail: unknown) => string
  return describeDetail(detail)
}

function describeChange(state: AuthState, previous: AuthState): string | undefined {
  const pairs = [
    ['profile', previous.profile.status, state.profile.status],
    ['phone', previous.phone.status, state.phone.status],
    ['session', previous.session.status, state.session.status],
    ['channel', previous.channel, state.channel],
    ['privacy', previous.privacy, state.privacy],
  ] as const
  const changed = pairs.find(([, before, after]) => before !== after)
  return changed && `${changed[0]}: ${changed[1]} → ${changed[2]}`
}
