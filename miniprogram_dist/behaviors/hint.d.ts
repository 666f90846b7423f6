import type { AuthState } from '../core/state/state';
/**
 * A tap: what its answer has to say is said here, and the last hint is over.
 * @param isAnswered the answer is in the state already
 */
export declare function claimHint(owner: object, redraw: () => void, isAnswered?: boolean): void;
/** It is gone, and so is its hint. */
export declare function releaseHint(owner: object): void;
/** The sentence, where it is to be said here and for as long as it is. */
export declare function hintFor(owner: object, { profile, channel }: AuthState, hint: string): string;
