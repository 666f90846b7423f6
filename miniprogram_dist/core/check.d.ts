import type { Context } from './context';
import type { PrivacyPart } from './privacy';
/** What can be found out without a person, and without a prompt on any client. */
export interface CheckPart {
    /** The silent check; shared by all who ask while it runs. Never rejects. */
    check: () => Promise<void>;
    /** A page came to the front: was the permission withdrawn? */
    look(): void;
    /** What `getSetting` or `openSetting` answered. */
    applySetting(answer: unknown): void;
    /** A silent, fresh `getUserInfo`, one at a time; answers what it answered when it was real. */
    fetch(withCredentials: boolean): Promise<unknown>;
}
export declare function createCheck(ctx: Context, privacy: PrivacyPart): CheckPart;
