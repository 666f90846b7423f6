import type { AuthState } from './state'

/** How a gate stands. */
export interface GateView {
  isOpen: boolean
  /**
   * What a tap does next: ask for the profile or the phone number, or start the session; `''`: the gate is
   * open, or nothing opens it.
   */
  nextStep: 'profile' | 'session' | 'phone' | ''
  /** How the session stands while only the session is missing, else `''`. */
  missingSession: AuthState['session']['status'] | ''
}

/**
 * @param need `profile`, `session`, `all` or `phone`; anything else is read as `profile`, which needs no more
 * than a tap
 * @param isSinglePage nothing opens the gate: see `ClientAbilities`
 */
export function gateViewOf(
  { profile, session, phone }: AuthState,
  need: string,
  isSinglePage?: boolean,
): GateView {
  if (isSinglePage) return { isOpen: false, nextStep: '', missingSession: '' }
  // Where the app has to bring the session, somebody who asked for one too early tried no login.
  const isUntried = session.error?.code === 'unsupported'
  const status = isUntried ? 'none' : session.status
  const isSessionMissing = /^(session|all)$/.test(need) && status !== 'active'
  const isProfileMissing = !/^(session|phone)$/.test(need) && profile.status !== 'granted'
  const isPhoneMissing = need === 'phone' && phone.status !== 'bound'
  // Consent comes first and waits for no server; a missing session is reported after it.
  const nextStep = isProfileMissing
    ? 'profile'
    : isSessionMissing
      ? 'session'
      : isPhoneMissing
        ? 'phone'
        : ''
  return { isOpen: !nextStep, nextStep, missingSession: nextStep === 'session' ? status : '' }
}
