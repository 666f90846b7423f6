import type { Channel, ProfileSource } from './channels'
import type { AuthFailure } from './errors'
import type { UserInfo } from './userinfo'

/** What is drawn where the user is not known. */
export interface Display {
  nickName: string
  avatarUrl: string
}

/** The login session. Silent, and separate from consent. The token itself is not in the snapshot. */
export interface SessionState {
  status: 'none' | 'pending' | 'active' | 'failed'
  /** Milliseconds since the epoch. */
  expiresAt?: number
  error?: AuthFailure
}

/** What the app knows of its user, and how it stands with the question. */
export interface ProfileState {
  status: 'unknown' | 'anonymous' | 'pending' | 'rejected' | 'partial' | 'granted'
  /** Real data only: what may be sent and stored. */
  userInfo?: UserInfo
  /** Who gave `userInfo`. */
  source?: ProfileSource
  /** Always drawable: the default avatar and the anonymous nickname where there is no real one. */
  display: Display
  /** A chosen avatar on its way to a lasting address: shown at once, not yet to be stored. */
  preview?: string
  /** Refused, cancelled or failed answers since the last grant. */
  attempts: number
  /** Why the last answer gave nothing. */
  error?: AuthFailure
}

/** One immutable, JSON-clean snapshot, replaced on every change. */
export interface AuthState {
  session: SessionState
  profile: ProfileState
  /** How the next tap will ask; `none`: this client has no way. */
  channel: Channel | 'none'
  /** The privacy agreement, base library 2.32.3 and later; `unknown` where the client has none. */
  privacy: 'unknown' | 'needed' | 'agreed' | 'refused' | 'undeclared'
}

/** All that can happen. Effects never set state; they send one of these. */
export type AuthEvent =
  | { type: 'configured'; channel: AuthState['channel'] }
  | { type: 'asked' }
  | { type: 'settled'; channel: AuthState['channel'] }
  | { type: 'granted'; userInfo: UserInfo; channel: AuthState['channel'] }
  | { type: 'previewed'; avatarUrl: string }
  | { type: 'saved'; userInfo: UserInfo; source: ProfileSource }
  | { type: 'rejected'; channel: AuthState['channel']; error: AuthFailure }
  | { type: 'troubled'; error: AuthFailure }
  | { type: 'demoted'; channel: AuthState['channel']; error?: AuthFailure }
  | { type: 'checked' }
  | { type: 'revoked' }
  | { type: 'privacy'; privacy: AuthState['privacy'] }
  | { type: 'session'; session: SessionState }
  | { type: 'loggedOut' }

/** The state before anything is known. */
export const initialState = (channel: AuthState['channel'], anonymous: Display): AuthState => ({
  session: { status: 'none' },
  profile: { status: 'unknown', display: anonymous, attempts: 0 },
  channel,
  privacy: 'unknown',
})

/**
 * The one place where state is decided. Pure; answers the same object when nothing changed.
 * `anonymous` is what to draw where the profile has no real name or avatar.
 */
export function transition(state: AuthState, event: AuthEvent, anonymous: Display): AuthState {
  const next = decide(state, event, anonymous)
  return JSON.stringify(next) === JSON.stringify(state) ? state : next
}

function decide(state: AuthState, event: AuthEvent, anonymous: Display): AuthState {
  const { profile } = state
  const isAsking = profile.status === 'pending'
  const set = (change: Partial<AuthState>): AuthState => Object.assign({}, state, change)
  const draw = (change: Partial<ProfileState>): ProfileState => {
    const all = Object.assign({}, profile, change)
    const { userInfo, preview } = all
    all.display = {
      nickName: userInfo?.nickName || anonymous.nickName,
      avatarUrl: preview || userInfo?.avatarUrl || anonymous.avatarUrl,
    }
    // JSON leaves out what is undefined. `userInfo` stays the same object while nobody replaces
    // it, so that who waits for something can tell.
    return Object.assign(JSON.parse(JSON.stringify(all)), userInfo && { userInfo }) as ProfileState
  }
  /** What a person says ends their question; the next one asks as is known by then. */
  const rest = (change: Partial<ProfileState>): AuthState => {
    const next = draw(change)
    next.status = restingStatus(next)
    return set({ profile: next, channel: 'channel' in event ? event.channel : state.channel })
  }
  /** What a machine says does not: the button stays as it is while a person thinks. */
  const hear = (change: Partial<ProfileState>): AuthState =>
    isAsking ? set({ profile: draw(change) }) : rest(change)
  switch (event.type) {
    case 'configured':
      return set({ channel: event.channel, profile: draw({}) })
    case 'asked':
      // Who is known stays known while they think about another picture.
      return profile.status === 'granted' ? state : set({ profile: draw({ status: 'pending' }) })
    case 'settled':
      return isAsking ? rest({}) : state
    case 'granted':
      return rest(
        Object.assign(nobody(), { userInfo: event.userInfo, source: 'getUserInfo' as const }),
      )
    case 'previewed':
      return rest({ preview: event.avatarUrl, error: undefined })
    case 'saved': {
      const { source, userInfo: given } = event
      const userInfo = Object.assign({}, profile.userInfo, given)
      const preview = given.avatarUrl ? undefined : profile.preview
      const byHand = source === 'chooseAvatar'
      const next = (byHand ? rest : hear)({ userInfo, source, error: undefined, preview })
      if (next.profile.status === 'granted') next.profile.attempts = 0
      return next
    }
    case 'rejected':
      return rest({ error: event.error, attempts: profile.attempts + 1 })
    case 'troubled':
      return hear({ error: event.error })
    case 'demoted':
      return isAsking && !event.error ? state : rest({ error: event.error })
    case 'checked':
      return hear({})
    case 'revoked':
      return rest(nobody())
    case 'privacy':
      return set({ privacy: event.privacy })
    case 'session':
      return set({ session: event.session })
    case 'loggedOut':
      return Object.assign(rest(nobody()), { session: { status: 'none' as const } })
  }
}

const nobody = (): Partial<ProfileState> => ({
  userInfo: undefined,
  source: undefined,
  error: undefined,
  preview: undefined,
  attempts: 0,
})

/** Where a profile rests when no question is open. */
function restingStatus({ userInfo, source, error }: ProfileState): ProfileState['status'] {
  if (userInfo) {
    const whole = source === 'getUserInfo' || (userInfo.nickName && userInfo.avatarUrl)
    return whole ? 'granted' : 'partial'
  }
  return error && error.code !== 'placeholder' ? 'rejected' : 'anonymous'
}
