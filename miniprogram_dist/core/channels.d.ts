import type { AuthState } from './state';
/** How the platform can be asked: the `getUserInfo` button, or `chooseAvatar` with the nickname keyboard. */
export type Channel = 'getUserInfo' | 'chooseAvatar';
/** Who gave the profile: a platform answer, the user's own choice in the form, or the app's server. */
export type ProfileSource = Channel | 'app';
/**
 * The rung of the ladder the next tap stands on: the first of `channels` that this client has.
 * Evidence rules one out (a placeholder was answered), not a version number: the same base library
 * answers differently by the day an app was published. `canChoose`: base library 2.21.2.
 */
export declare const channelOf: (channels: readonly Channel[], demoted: boolean | undefined, canChoose: boolean) => AuthState["channel"];
