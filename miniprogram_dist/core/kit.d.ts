import type { Config } from './config';
import type { Context } from './context';
import type { Platform } from './platform';
import type { AuthState } from './state';
import type { Texts } from '../locale/index';
export type Kit = ReturnType<typeof createKit>;
/**
 * All that components need to know their user: wires the parts, and nothing else. Reads no storage
 * and calls nothing before it is used, so that `configure` comes first.
 */
export declare function createKit(platform?: Platform): {
    get: () => {
        ctx: Context;
        privacy: import("./privacy").PrivacyPart;
        silent: import("./check").CheckPart;
        profile: import("./profile").ProfilePart;
        hand: import("./hand").HandPart;
        start: () => Promise<unknown>;
        show: () => void;
    };
    texts: (wanted?: string) => Texts;
    more: import("./extensions").Extensions;
    platform: Platform;
    state: () => AuthState;
    configure(merge: (before: Config) => Config): void;
    anonymousAvatar: () => string;
    canChooseAvatar: () => boolean;
};
