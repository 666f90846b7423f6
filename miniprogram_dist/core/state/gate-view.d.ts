import type { AuthState } from './state';
/** How a gate stands. */
export interface GateView {
    isOpen: boolean;
    /**
     * What a tap does next: ask for the profile or the phone number, or start the session; `''`: the gate is
     * open, or nothing opens it.
     */
    nextStep: 'profile' | 'session' | 'phone' | '';
    /** How the session stands while only the session is missing, else `''`. */
    missingSession: AuthState['session']['status'] | '';
}
/**
 * @param need `profile`, `session`, `all` or `phone`; anything else is read as `profile`, which needs no more
 * than a tap
 * @param isSinglePage nothing opens the gate: see `ClientAbilities`
 */
export declare function gateViewOf({ profile, session, phone }: AuthState, need: string, isSinglePage?: boolean): GateView;
