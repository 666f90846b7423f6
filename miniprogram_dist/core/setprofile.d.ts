import type { Context } from './context';
import type { ProfilePart } from './profile';
/**
 * What the app's own server knows of the user. It never replaces what the user gave here and no
 * server has seen yet, and a placeholder is not theirs, whoever sends it.
 */
export declare function setProfile(ctx: Context, profile: ProfilePart, given: unknown): void;
