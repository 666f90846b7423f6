import type { Outcome } from './answers';
import type { Context } from './context';
import type { PrivacyPart } from './privacy';
import type { ProfilePart } from './profile';
import type { UserInfo } from './userinfo';
/** What the user gives by hand; either part may be missing, and stays as it was then. */
export type Given = Pick<UserInfo, 'nickName' | 'avatarUrl'>;
export interface HandPart {
    /** What a `chooseAvatar` button answered: shown at once, then kept. */
    chose(detail: unknown): Promise<Outcome | undefined>;
    /** What the form gives. `undefined`: nothing new, or a logout came first. */
    save(given: Given): Promise<Outcome | undefined>;
}
export declare function createHand(ctx: Context, profile: ProfilePart, privacy: PrivacyPart): HandPart;
