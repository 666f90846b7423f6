import type { Outcome } from './answers';
import type { Config } from './config';
import type { Context } from './context';
import type { Extensions } from './extensions';
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
        profile: import("./profile").ProfilePart;
        hand: import("./hand").HandPart;
        start: () => Promise<unknown>;
        show: () => void;
        forget: () => void;
    };
    texts: (wanted?: unknown) => Texts;
    more: Extensions;
    platform: Platform;
    state: () => AuthState;
    configure(merge: (before: Config) => Config): void;
    /** What an `agreePrivacyAuthorization` button answered: the outcome when it was refused. */
    answerPrivacy(detail: unknown): Outcome | undefined;
    anonymousAvatar: () => string;
    canChooseAvatar: () => boolean;
};
