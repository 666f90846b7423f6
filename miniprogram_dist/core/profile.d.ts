import type { Outcome } from './answers';
import type { Context } from './context';
import type { PrivacyPart } from './privacy';
import type { AuthFailure } from './errors';
/** What people answer. They have no deadline: a late answer counts like any other. */
export interface ProfilePart {
    /** A person tapped a button that asks. */
    ask(): void;
    /** The question is over, or has to be for now: what asked is usable again. */
    settle(): void;
    /** What a `getUserInfo` button answered; nothing where only a hint is left to say. */
    answer(detail: unknown): Outcome | undefined;
    /** An answer that gave nothing, whoever gave it. */
    reject(error: AuthFailure): Outcome;
}
export declare function createProfile(ctx: Context, privacy: PrivacyPart): ProfilePart;
