import type { Context } from '../context';
/**
 * Copies a chosen avatar into the user data folder (10 MB for the whole app): the client deletes a
 * temporary path with the app's process. `saveFile` would move the file, which a second try still
 * needs. Rejects when the folder is full or the client has none.
 */
export declare function saveAvatarFile({ client, options }: Context, srcPath: string): Promise<string>;
/** Deletes a copy that is no longer drawn. A copy that is gone already is ignored. */
export declare function deleteAvatarFile({ client, options, store }: Context, filePath?: string): void;
/** Is this a copy made by `saveAvatarFile`? */
export declare function isSavedAvatar(address?: string): boolean;
/** Does this address die with the app's process? Official docs, open-ability/userProfile. */
export declare function isTemporaryAvatar(address?: string): boolean;
/** Is this a file that only this phone has? */
export declare function isLocalAvatar(address?: string): boolean;
