import type { Context } from './context';
/**
 * A copy in the user data folder (10 MB for the whole app): the client deletes a temporary path
 * with the app's process. `saveFile` would move it, and who tries again still needs it. Rejects
 * when the folder is full or the client has none.
 */
export declare function saveAvatar({ platform, config }: Context, srcPath: string): Promise<string>;
/** Keeps the profile for the next start; a path that dies with this one is left out. */
export declare function remember(ctx: Context): void;
/** Deletes a copy of ours that the user is not shown by; one that is gone already is no trouble. */
export declare function dropAvatar({ platform, config, store }: Context, filePath?: string): void;
/** Is this a copy of ours? */
export declare const isSaved: (address?: string) => boolean;
/** Does this address die with the app's process? (platform facts §1.5) */
export declare const isTemporary: (address?: string) => boolean;
