import type { Context } from '../context';
/** What was asked for: each answer has its own sentence. */
export type HintSubject = 'profile' | 'phone';
/** What is said of a tap. */
export interface HintOptions {
    /** The answer is in the state already. */
    isAnswered?: boolean;
    /** Default: `profile`. */
    subject?: HintSubject;
}
/** How the page or component that was tapped draws. */
export interface HintDrawing {
    redraw: () => void;
    /** Is its page in front? */
    isVisible: () => boolean;
}
/** Where an answer is hinted at: in the one page or component of an app that was tapped last. */
export interface HintControl {
    /**
     * A tap: what its answer has to say is said here, and the last hint is over. With `isAnswered`, nothing
     * happens on a page that is hidden while the last tap was on one in front: that tap is newer.
     */
    claimHint: (owner: object, drawing: HintDrawing, options?: HintOptions) => void;
    /** The page or component is gone, and so is its hint. */
    releaseHint: (owner: object) => void;
    /** The sentence, where it is to be said here and for as long as it is; else `''`. */
    hintFor: (owner: object, hintOf: (subject: HintSubject) => string) => string;
}
export declare function createHintControl({ client, store }: Context): HintControl;
