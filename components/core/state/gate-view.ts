import type { AuthState } from './state'

/** What opens a gate. */
export type GateNeed = 'profile' | 'session' | 'all'

/** How a gate stands. */
export interface GateView {
  isOpen: boolean
  /** What a tap does next: ask for the profile, or start the session; `''`: the gate is open. */
  nextStep: 'profile' | 'session' | ''
  /** How the session stands while only the session is missing, else `''`. */
  missingSession: AuthState['session']['status'] | ''
}

/** A need that is none of the three is read as `profile`, the one that asks for no more than a tap. */
export function gateViewOf({ profile, session: { status } }: AuthState, need: string): GateView {
  const isSessionMissing = /^(session|all)$/.test(need) && status !== 'active'
  const isProfileMissing = need !== 'session' && profile.status !== 'granted'
  // Consent comes first and waits for no server; a missing session is reported after it.
  const nextStep = isProfileMissing ? 'profile' : isSessionMissing ? 'session' : ''
  return { isOpen: !nextStep, nextStep, missingSession: nextStep === 'session' ? status : '' }
}
