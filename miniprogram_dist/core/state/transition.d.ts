import type { AuthEvent, Surroundings } from './events';
import type { AuthState, Channel } from './state';
/** The state before anything is known. */
export declare function initialState({ channel, anonymous }: Surroundings): AuthState;
/** The one place where state is decided. Pure; answers the same object when nothing changed. */
export declare function transition(state: AuthState, event: AuthEvent, surroundings: Surroundings): AuthState;
/**
 * The channel of the next question: the first of `channels` that this client has. A channel is
 * ruled out by evidence (a placeholder was answered, an agreement is asked for), not by a version
 * number: the same base library answers differently by the day an app was published.
 * @param isDemoted the `getUserInfo` of this client was withdrawn, or cannot be used
 * @param canChooseAvatar this client can open `chooseAvatar`, base library 2.21.2; asked only where it counts
 */
export declare function channelOf(channels: readonly Channel[], isDemoted: boolean, canChooseAvatar: () => boolean): AuthState['channel'];
