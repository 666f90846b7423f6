import type { AuthState } from './state';
/** What opens a gate. */
export type Need = 'profile' | 'session' | 'all';
/** How a gate stands. */
export interface GateView {
    isOpen: boolean;
    /** What a tap does next: ask for the profile, start the session, or nothing is left to do. */
    wants: 'profile' | 'session' | '';
    /** How the session stands, while nothing else is lacking. */
    lacking: AuthState['session']['status'] | '';
}
/** A need that is none of the three is read as `profile`: it asks for no more than a tap. */
export declare function gateOf({ profile, session: { status } }: AuthState, need: string): GateView;
