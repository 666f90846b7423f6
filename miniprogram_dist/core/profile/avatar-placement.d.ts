import type { AvatarFiles } from './avatar-files';
import type { ProfileSubmission } from './submission';
import type { Context } from '../context';
import type { AuthFailure } from '../state/state';
/** A chosen avatar's address; with an `error` it is not the lasting one, and is tried again. */
interface PlacedAvatar {
    avatarUrl: string;
    error?: AuthFailure | undefined;
}
/**
 * Gives a chosen avatar the address that it lives at from now on: the URL that the app's server
 * answers, else a copy on this phone, else the temporary path for as long as the app lives. Two forms
 * of one user that give the same picture place it once.
 */
export declare function createAvatarPlacement(context: Context, submission: ProfileSubmission, avatarFiles: AvatarFiles): (path: string) => Promise<PlacedAvatar>;
export {};
