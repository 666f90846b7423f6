import type { Context } from './context';
import type { PhoneBinding } from './phone/phone';
import type { Privacy } from './privacy/privacy';
import type { AvatarFiles, GivenProfile, SilentCheck, UserAnswers } from './profile/profile';
import type { LoginSession } from './session/session';
/** What happens once in an app's life, and each time it comes to the front. */
export interface Lifecycle {
    /** Storage read and silent check, once per app lifetime, shared by all who call. Never rejects. */
    start: () => Promise<void>;
    /** A page, or the whole app, came to the front. */
    handleShow: () => void;
    /** Forgets the user, and stays logged out until a tap or `auth.login()`. */
    logout: () => Promise<void>;
    /** The app configured something: what is drawn may be another, such as a button that asks now. */
    handleConfigured: () => void;
    /**
     * Calls back after every logout and every `configure`, also where they change nothing in the state. Returns
     * a function that ends it.
     */
    onRedraw: (listener: () => void) => () => void;
}
interface LifecycleParts {
    context: Context;
    privacy: Privacy;
    silentCheck: SilentCheck;
    session: LoginSession;
    answers: UserAnswers;
    phone: PhoneBinding;
    givenProfile: GivenProfile;
    avatarFiles: AvatarFiles;
}
export declare function createLifecycle({ context, privacy, silentCheck, session, answers, phone, givenProfile, avatarFiles, }: LifecycleParts): Lifecycle;
export {};
