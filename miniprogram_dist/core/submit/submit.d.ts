import type { Context } from '../context';
import type { ProfileSubmission, ServerProfile, SilentCheck } from '../profile/profile';
import type { LoginSession } from '../session/session';
/** @param serverProfile takes what the server made of the profile */
export declare function createSubmission(context: Context, session: LoginSession, silentCheck: SilentCheck, serverProfile: ServerProfile): ProfileSubmission;
