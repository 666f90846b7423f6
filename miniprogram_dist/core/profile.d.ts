import type { Outcome } from './answers';
import type { Context } from './context';
import type { Credentials } from './options';
import type { PrivacyPart } from './privacy';
import type { AuthFailure, ProfileSource, UserInfo } from './state';
export interface ProfilePart {
    /** The silent check; shared by all who ask while it runs. Raises no prompt on any client. */
    check: () => Promise<void>;
    /** A person tapped a button that asks. */
    ask(): void;
    /** The question is over, or has to be for now: what asked is usable again. */
    settle(): void;
    /** A page came to the front (again). */
    show(): void;
    /** What a `getUserInfo` button answered. `submit` hears of a grant. */
    answer(detail: unknown): Outcome;
    /** An answer that gave nothing, whoever gave it. */
    reject(error: AuthFailure): Outcome;
    /** A form was closed unsaved; a profile that is there already is no refusal. */
    decline(): Outcome | undefined;
    /** What `openSetting` answered. */
    applySetting(answer: unknown): void;
    /** The profile is whole enough to be submitted; answers the credentials that are worth keeping. */
    changed(credentials?: Credentials): Credentials | undefined;
    /** Shows and remembers what the user, the platform or the server gave. */
    save(userInfo: UserInfo, source: ProfileSource): void;
    /** A silent, fresh `getUserInfo`; one at a time. */
    fetch(withCredentials: boolean): Promise<Credentials | undefined>;
}
export declare function createProfile(ctx: Context, privacy: PrivacyPart): ProfilePart;
