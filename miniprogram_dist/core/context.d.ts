import type { Config } from './config';
import type { Extensions } from './extensions';
import type { Platform } from './platform';
import type { AuthFailure } from './errors';
import type { AuthEvent, AuthState } from './state';
import type { UserInfo } from './userinfo';
import type { Kept } from './storage';
import type { Store } from './store';
import type { TrackEvent } from './options';
import type { Lang } from '../locale/index';
/** What the rules share: one store, one client, one memory. Made by `createKit`. */
export interface Context {
    readonly platform: Platform;
    readonly store: Store<AuthState, AuthEvent>;
    readonly config: Config;
    /** What the JS API adds: without it there is no server, and the profile alone is known. */
    readonly more: Extensions;
    /** What outlives the app; change it through `keep`. */
    readonly kept: Kept;
    /** Counts logouts: what was begun before one is not carried on after it. */
    epoch: number;
    /** Is it certain that `getUserInfo` asks nobody anything now? */
    isSilent: boolean;
    /** The rung that the next question stands on, by all that is known now. */
    channel(): AuthState['channel'];
    /** Remembers a change; false when the storage is full: reported, and nothing in memory is lost. */
    keep(change: {
        [Key in keyof Kept]: Kept[Key] | undefined;
    }): boolean;
    track(event: TrackEvent): void;
    /** The platform answered with real data: this client has them. */
    grant(userInfo: UserInfo): void;
    /** The platform answered with a placeholder: the next rung, for this client, from now on. */
    demote(error?: AuthFailure): void;
    /** The language of the texts: configured, else the client's, else `zh_CN`. */
    lang(): Lang;
}
/** `work`, shared by all who ask while it runs. */
export declare function single<Result>(work: () => Promise<Result>): () => Promise<Result>;
