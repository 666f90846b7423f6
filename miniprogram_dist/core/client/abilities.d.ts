import type { Client } from './wx';
/** What this client can do. It is asked once: the answers do not change while an app lives. */
export interface ClientAbilities {
    /**
     * Was this page opened by itself, from a friend's moments? There is no login, and a button with an
     * `open-type` only shows a toast (official docs, open-ability/share-timeline).
     */
    isSinglePage: () => boolean;
    /** Can it open `chooseAvatar`? Base library 2.21.2. */
    canChooseAvatar: () => boolean;
    /**
     * Can a button ask it for a phone number's `code`? Base library 2.21.2; for one that is verified at
     * that moment (`getRealtimePhoneNumber`) 2.24.4.
     */
    canAskPhone: (isRealtime?: boolean) => boolean;
    /** Does it have `<root-portal>`? Base library 2.25.2. */
    hasRootPortal: () => boolean;
    /**
     * Does it report a theme? It does only for an app that opted in to `darkmode` (official docs,
     * ability/darkmode); base library 2.11.0.
     */
    reportsTheme: () => boolean;
}
export declare function createAbilities(client: Client): ClientAbilities;
