import type { Context } from '../context';
import type { ProfileSubmission, SilentCheck } from '../profile/profile';
import type { LoginSession } from '../session/session';
/** @param acceptUserInfo takes what the server made of the profile */
export declare function createSubmission(context: Context, session: LoginSession, silentCheck: SilentCheck, acceptUserInfo: (userInfo: unknown) => void): ProfileSubmission;
