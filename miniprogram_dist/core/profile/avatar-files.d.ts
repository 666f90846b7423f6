import type { Context } from '../context';
/** The copies of chosen avatars in the user data folder, which holds 10 MB for the whole app. */
export interface AvatarFiles {
    /**
     * Copies a chosen avatar: the client deletes a temporary path with the app's process. `saveFile`
     * would move the file, which a second try still needs. Rejects when the folder is full or the client
     * has none.
     */
    save(srcPath: string): Promise<string>;
    /** Deletes a copy that is no longer drawn. A copy that is gone already is ignored. */
    deleteUnused(filePath?: string): void;
    /**
     * Deletes the copies of earlier lives that no stored profile names: an app may have cleared its
     * storage.
     */
    deleteStrays(): void;
}
export declare function createAvatarFiles(context: Context): AvatarFiles;
/** Is this a copy made by `AvatarFiles.save`? */
export declare function isSavedAvatar(address?: string): boolean;
/** Does this address die with the app's process? Official docs, open-ability/userProfile. */
export declare function isTemporaryAvatar(address?: string): boolean;
/** Is this a file that only this phone has? */
export declare function isLocalAvatar(address?: string): boolean;
