import { componentApi } from '../core/instance';
import type { PhoneOutcome } from '../core/phone/phone';
import type { HintOptions, Outcome } from '../core/profile/profile';
import type { AuthData } from '../core/state/auth-data';
import type { AuthState } from '../core/state/state';
/**
 * What is drawn before anything is known, and of another user. The picture is there already, so that no
 * component hands it over as it mounts.
 */
export declare const initialAuthData: AuthData;
/** The sentences in one language. */
export type DrawnTexts = ReturnType<ReturnType<typeof componentApi>['texts']>;
/** The properties that every component draws from. A page has none: its `data.lang` is its own. */
interface DrawnProperties {
    lang?: string;
    need?: string;
    theme?: string;
}
/**
 * What `redraw` asks of a page or component. `authBehavior` answers as a page does; the library's own
 * components answer for themselves. Names that begin with `$` are the library's: a page's own method is
 * never taken for one.
 */
export interface DrawingMethods {
    /** Its properties as they are meant. */
    $readProperties(): DrawnProperties;
    /** Does it show another user than the current one? Then it follows nothing. */
    $isOtherUser(properties: DrawnProperties): boolean;
    /**
     * What it draws of the state besides `data.auth`; without a state, of another user.
     * @param texts the sentences in its language; not read where nothing is said
     */
    $componentDataOf(texts: () => DrawnTexts, state: AuthState | undefined, auth: AuthData, properties: DrawnProperties): object;
    /** An answer came in. */
    $reportOutcome(outcome?: Outcome | PhoneOutcome): void;
    /** The state changed. */
    $handleStateChange(state: AuthState, previous: AuthState): void;
    /** The user may be another one: what the last one typed and chose here is to go. */
    $forgetUser(): void;
}
/** A page or component that draws `data.auth`. Its drawing waits while its page is hidden. */
export interface StateSubscriber extends DrawingMethods {
    data: {
        auth: AuthData;
    };
    setData(change: object): void;
    /** Is its page in front? `undefined` before attach and after detach. */
    $isVisible?: boolean | undefined;
    /** What it changed of its own data, drawn or to be drawn when the page shows again. */
    $ownData?: object;
    /** There while it follows the state. */
    $unsubscribe?: (() => void) | undefined;
}
export declare function setVisible(subscriber: StateSubscriber, isVisible: boolean | undefined): void;
/** Draws a change of the component's own data: at once, or when its page shows again. */
export declare function draw(subscriber: StateSubscriber, change: object): void;
/**
 * The data of a component as it is meant: its properties by what they mean, and its own data also
 * while it waits to be drawn.
 */
export declare function meantData<Data extends object>(component: {
    data: Data;
}): Data;
/** It was tapped: the hint about the answer is said here. See `HintControl`. */
export declare function claimHintFor(owner: object, options?: HintOptions): void;
/** Draws what changed, in one `setData`; nothing while the page is hidden, and after detach. */
export declare function redraw(subscriber: StateSubscriber): void;
export declare function unsubscribe(subscriber: StateSubscriber): void;
export {};
