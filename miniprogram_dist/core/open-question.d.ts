import type { Context } from './context';
import type { AuthEvent } from './state/events';
/** A question of one kind that a person was asked by a tap. It is one for the whole app. */
export interface OpenQuestion {
    /**
     * A button was tapped, and asks.
     * @param owner the page or component that was tapped
     * @param redraw draws it
     */
    start(owner?: object, redraw?: () => void): void;
    /** The answer is here. */
    stopWaiting(): void;
    /** The question is over, or has to be for now: what asked is usable again. */
    end(): void;
    /** Was it this page or component that was tapped last? */
    isOf(owner: object): boolean;
}
/** @param events what opens and ends it in the state */
export declare function createOpenQuestion(context: Context, events: {
    started: AuthEvent;
    ended: AuthEvent;
}): OpenQuestion;
