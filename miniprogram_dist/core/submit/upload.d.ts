import type { Context } from '../context';
import type { LoginSession } from '../session/session';
/**
 * Uploads a chosen avatar by the app's `uploadAvatar`, and answers its lasting URL.
 * @returns `undefined` where the app has no `uploadAvatar`
 */
export declare function uploadAvatar(context: Context, session: LoginSession, path: string): Promise<string> | undefined;
