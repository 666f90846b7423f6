import type { PlatformProfile } from './known-profile';
import type { Context } from '../context';
import type { Privacy } from '../privacy/privacy';
/** What can be found out without a person, and without a prompt on any client. */
export interface SilentCheck {
    /** The silent check; shared by all who call while it runs. Never rejects. */
    check: () => Promise<void>;
    /** A page came to the front: was the permission withdrawn? */
    checkRevocation(): void;
    /**
     * The user is back from the settings page. A permission that was turned off there is withdrawn; one
     * that is on is a yes, where nobody is known. Answers what `getUserInfo` then answered, when it was
     * real. Never rejects.
     */
    applySetting(answer: unknown): Promise<unknown>;
    /** A silent, fresh `getUserInfo`, one at a time; answers what it answered when it was real. */
    fetchUserInfo(withCredentials: boolean): Promise<unknown>;
}
export declare function createSilentCheck(context: Context, privacy: Privacy, platformProfile: PlatformProfile): SilentCheck;
