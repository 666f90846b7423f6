import type { Context } from './context';
import type { Extensions } from './extensions';
import type { HandPart } from './hand';
import type { ProfilePart } from './profile';
import type { SessionPart } from './session';
/** Takes what was consented to the app's server; nothing consented to is lost on the way. */
export declare function createSubmit(ctx: Context, session: SessionPart, profile: ProfilePart, hand: HandPart): Required<Pick<Extensions, 'changed' | 'retry' | 'upload'>>;
