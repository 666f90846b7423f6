import type { CheckPart } from './check';
import type { Context } from './context';
import type { Extensions } from './extensions';
import type { HandPart } from './hand';
import type { SessionPart } from './session';
/**
 * Takes what was consented to the app's server; nothing consented to is lost on the way.
 * `welcome` hears what the server made of it.
 */
export declare function createSubmit(ctx: Context, session: SessionPart, silent: CheckPart, hand: HandPart, welcome: (userInfo: unknown) => void): Pick<Extensions, 'asked' | 'changed' | 'retry' | 'upload'>;
