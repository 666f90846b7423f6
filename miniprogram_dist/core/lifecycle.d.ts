import type { Context } from './context';
import type { GivenProfile, SilentCheck, UserAnswers } from './profile/profile';
import type { LoginSession } from './session/session';
/** What happens once in an app's life, and each time it comes to the front. */
export interface Lifecycle {
    /** Storage read and silent check, once per app lifetime, shared by all who call. Never rejects. */
    start(): Promise<void>;
    /** A page, or the whole app, came to the front. */
    handleShow(): void;
    /** Forgets the user, and stays logged out until a tap or `auth.login()`. */
    logout(): Promise<void>;
    /** Calls back after every logout, also where it changes nothing in the state. Answers its own undo. */
    onLogout(listener: () => void): () => void;
}
interface LifecycleParts {
    context: Context;
    silentCheck: SilentCheck;
    session: LoginSession;
    answers: UserAnswers;
    givenProfile: GivenProfile;
}
export declare function createLifecycle({ context, silentCheck, session, answers, givenProfile, }: LifecycleParts): Lifecycle;
export {};
