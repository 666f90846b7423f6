import type { Context } from '../context';
/** Where an answer is hinted at: in the one page or component of an app that was tapped last. */
export interface HintControl {
    /**
     * A tap: what its answer has to say is said here, and the last hint is over.
     * @param redraw draws the page or component that was tapped
     * @param isAnswered the answer is in the state already
     */
    claimHint: (owner: object, redraw: () => void, isAnswered?: boolean) => void;
    /** The page or component is gone, and so is its hint. */
    releaseHint: (owner: object) => void;
    /** The sentence, where it is to be said here and for as long as it is; else `''`. */
    hintFor: (owner: object, hint: string) => string;
}
export declare function createHintControl({ client, store }: Context): HintControl;
