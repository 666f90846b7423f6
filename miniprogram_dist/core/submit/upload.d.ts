import type { Context } from '../context';
import type { Session } from '../options';
/**
 * Uploads a chosen avatar by the app's `uploadAvatar`, and answers its lasting URL.
 * @returns `undefined` where the app has no `uploadAvatar`
 */
export declare function uploadAvatar(context: Context, path: string, sessionIfAny: () => Promise<Session | undefined>): Promise<string> | undefined;
