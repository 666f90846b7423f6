import type { Context } from '../context';
/** What is offered: a button that asks, the question with its two answers, or nothing. */
export type LogoutStep = 'offered' | 'asked' | '';
/**
 * The question whether to log out. One at a time in an app: it stands in the component that was tapped,
 * about the user of then, until it is answered, another one is asked, or for 10 s.
 */
export interface LogoutQuestion {
    /** What is drawn in this component; nothing where nobody can log out, and in single-page mode. */
    logoutStepIn: (owner: object) => LogoutStep;
    /** @param redraw draws the component that was tapped */
    askLogout: (owner: object, redraw: () => void) => void;
    /** The user stays: the button that asks is back. Without an owner, wherever the question stands. */
    endLogoutQuestion: (owner?: object) => void;
    /** Logs out. False: nothing was asked here, or no longer. */
    confirmLogout: (owner: object) => boolean;
}
export declare function createLogoutQuestion(context: Context, logout: () => Promise<void>): LogoutQuestion;
