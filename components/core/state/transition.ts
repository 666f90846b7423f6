import { definedFields, isSameData } from './fields'
import { nextPhone, NO_PHONE } from './phone-transition'
import { isRefused } from './state'
import type { AuthEvent, Surroundings } from './events'
import type { AuthState, Channel, ProfileState } from './state'
import type { UserInfo } from './user-info'

/** The state before anything is known. */
export function initialState({ channel, anonymous }: Surroundings): AuthState {
  return {
    session: { status: 'none' },
    profile: { status: 'unknown', display: anonymous, attempts: 0 },
    phone: NO_PHONE,
    channel,
    privacy: 'unknown',
  }
}

/** The one place where state is decided. Pure; answers the same object when nothing changed. */
export function transition(
  state: AuthState,
  event: AuthEvent,
  surroundings: Surroundings,
): AuthState {
  const next = decide(state, event, surroundings)
  return isSameData(next, state) ? state : next
}

function decide(
  state: AuthState,
  event: AuthEvent,
  { anonymous, channel }: Surroundings,
): AuthState {
  const { profile } = state
  const isAsking = profile.status === 'pending'
  const withState = (change: Partial<AuthState>): AuthState => Object.assign({}, state, change)
  const withProfile = (change: Partial<ProfileState>): ProfileState => {
    const changed = Object.assign({}, profile, change)
    const { userInfo, preview } = changed
    changed.display = {
      nickName: userInfo?.nickName || anonymous.nickName,
      avatarUrl: preview || userInfo?.avatarUrl || anonymous.avatarUrl,
    }
    // `userInfo` stays the same object while nobody replaces it, so that code that waits for
    // something can compare it.
    return definedFields(changed)
  }
  /** A person's answer ends the open question; the next one uses the channel of now. */
  const endQuestion = (change: Partial<ProfileState>): AuthState => {
    const next = withProfile(change)
    next.status = restingStatus(next)
    return withState({ profile: next, channel })
  }
  /** A machine's answer does not end it: the button stays as it is while a person thinks. */
  const keepQuestion = (change: Partial<ProfileState>): AuthState =>
    isAsking ? withState({ profile: withProfile(change) }) : endQuestion(change)

  switch (event.type) {
    case 'configured':
      return withState({ channel, profile: withProfile({}) })
    case 'questionStarted':
      // A granted profile stays granted while the user thinks about another picture.
      return profile.status === 'granted'
        ? state
        : withState({ profile: withProfile({ status: 'pending' }) })
    case 'questionEnded':
      return isAsking ? endQuestion({}) : state
    case 'granted':
      return endQuestion(
        Object.assign({}, FORGOTTEN, { userInfo: event.userInfo, source: 'getUserInfo' as const }),
      )
    case 'previewed':
      return endQuestion({ preview: event.avatarUrl, error: undefined })
    case 'saved': {
      const { source, userInfo: given, isByServer, isAnotherUser } = event
      const userInfo = Object.assign({}, !isAnotherUser && profile.userInfo, given)
      const preview = given.avatarUrl || isAnotherUser ? undefined : profile.preview
      const isByUser = source === 'chooseAvatar'
      const isRefusalKept = isByServer && !isAnotherUser && isRefused(profile.error)
      const error = isRefusalKept ? profile.error : undefined
      const change = { userInfo, source, error, preview }
      const next = isByUser ? endQuestion(change) : keepQuestion(change)
      if (isAnotherUser || next.profile.status === 'granted') next.profile.attempts = 0
      return Object.assign(next, isAnotherUser && { phone: NO_PHONE })
    }
    case 'refused':
      return keepQuestion(
        Object.assign(withoutRefused(profile, event.userInfo), { error: event.error }),
      )
    case 'rejected':
      return endQuestion({ error: event.error, attempts: profile.attempts + 1 })
    case 'effectFailed':
      return keepQuestion({ error: event.error })
    case 'placeholderAnswered':
      if (isAsking && !event.error) return state
      // Without a tap it says nothing of what became of a profile that the user gave.
      return endQuestion({ error: event.error || (profile.userInfo && profile.error) })
    case 'silentCheckDone':
      return keepQuestion({})
    case 'revoked':
      return endQuestion(FORGOTTEN)
    case 'privacy': {
      const { privacy } = event
      const isRefusalOver = privacy === 'agreed' && profile.error?.code === 'privacy-refused'
      const next = isRefusalOver ? keepQuestion({ error: undefined }) : state
      // The button of an open question stays as it is.
      return Object.assign({}, next, { privacy }, !isAsking && { channel })
    }
    case 'session':
      return withState({ session: event.session })
    case 'phoneAsked':
    case 'phoneQuestionEnded':
    case 'phoneRejected':
    case 'phoneBound':
      return withState({ phone: nextPhone(state.phone, event) })
    case 'loggedOut':
      return Object.assign(endQuestion(FORGOTTEN), {
        session: { status: 'none' as const },
        phone: NO_PHONE,
      })
  }
}

/** The change that forgets the user. */
const FORGOTTEN: Partial<ProfileState> = {
  userInfo: undefined,
  source: undefined,
  error: undefined,
  preview: undefined,
  attempts: 0,
}

/** The change that withdraws what was refused. What the user gave instead of it since then stays. */
function withoutRefused(
  { userInfo, source, preview }: ProfileState,
  refused: UserInfo,
): Partial<ProfileState> {
  const left = Object.assign({}, userInfo)
  if (left.nickName === refused.nickName) delete left.nickName
  if (left.avatarUrl === refused.avatarUrl) delete left.avatarUrl
  const isKnown = left.nickName || left.avatarUrl
  return {
    preview: preview === refused.avatarUrl ? undefined : preview,
    userInfo: isKnown ? left : undefined,
    // A part of what the platform gave is not what it gave.
    source: isKnown ? (source === 'getUserInfo' ? 'app' : source) : undefined,
  }
}

/** The status of a profile when no question is open. */
function restingStatus({ userInfo, source, error }: ProfileState): ProfileState['status'] {
  if (userInfo) {
    const isWhole = source === 'getUserInfo' || (userInfo.nickName && userInfo.avatarUrl)
    return isWhole ? 'granted' : 'partial'
  }
  return error && error.code !== 'placeholder' ? 'rejected' : 'anonymous'
}

/**
 * The channel of the next question: the first of `channels` that this client has. A channel is
 * ruled out by evidence (a placeholder was answered, an agreement is asked for), not by a version
 * number: the same base library answers differently by the day an app was published.
 * @param isDemoted the `getUserInfo` of this client was withdrawn, or cannot be used
 * @param canChooseAvatar this client can open `chooseAvatar`, base library 2.21.2; asked only where it counts
 */
export function channelOf(
  channels: readonly Channel[],
  isDemoted: boolean,
  canChooseAvatar: () => boolean,
): AuthState['channel'] {
  return (
    channels.find((channel) => (channel === 'getUserInfo' ? !isDemoted : canChooseAvatar())) ||
    'none'
  )
}
