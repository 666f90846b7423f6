import type { Outcome } from '../core/profile/profile';
import type { AuthData } from '../core/state/auth-data';
import type { AuthState } from '../core/state/state';
/**
 * What `redraw` asks of a page or component. `authBehavior` answers as a page does; the library's own
 * components answer for themselves. Names that begin with `$` are the library's: a page's own method is
 * never taken for one.
 */
export interface DrawingMethods {
    /** The language of its texts; a page's own `data.lang` is the page's. */
    $textsLang(): string | undefined;
    /** Its properties as they are meant. */
    $readProperties(): object;
    /** Does it show another user than the current one? Then it follows nothing. */
    $isOtherUser(): boolean;
    /** What it draws besides `data.auth`; without a state, of another user. */
    $componentDataOf(state: AuthState | undefined, auth: AuthData): object;
    /** An answer came in. */
    $reportOutcome(outcome?: Outcome): void;
    /** The state changed. */
    $handleStateChange(state: AuthState, previous: AuthState): void;
    /** The user may be another one: what the last one typed and chose here is to go. */
    $forgetUser(): void;
}
/** A page or component whose drawing waits while its page is hidden. */
export interface Drawn {
    data: object;
    setData(change: object): void;
    /** Is its page in front? `undefined` before attach and after detach. */
    $isVisible?: boolean | undefined;
    /** What is to be drawn when the page shows again. */
    $pendingChange?: Record<string, unknown>;
}
/** A page or component that draws `data.auth`. */
export interface StateSubscriber extends Drawn, DrawingMethods {
    data: {
        auth: AuthData;
    };
    /** There while it follows the state. */
    $unsubscribe?: (() => void) | undefined;
}
export declare function setVisible(subscriber: StateSubscriber, isVisible: boolean | undefined): void;
/**
 * Draws a change of the component's own data. While its page is hidden, nothing is drawn: the change
 * is kept for the next show. After detach it is dropped.
 */
export declare function draw(subscriber: Drawn, change: Record<string, unknown>): void;
/** Draws a change of the component's own data together with what `redraw` draws next. */
export declare function drawWithNext(subscriber: Drawn, change: Record<string, unknown>): void;
/** A value of the component's own data as it is drawn, or will be when the page shows again. */
export declare function valueOf(subscriber: Drawn, name: string): unknown;
/** Draws what changed, in one `setData`; nothing while the page is hidden. */
export declare function redraw(subscriber: StateSubscriber): void;
export declare function unsubscribe(subscriber: StateSubscriber): void;
