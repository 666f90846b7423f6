/** What every component and behavior of the package shares, and the JS API adds to. */
export declare const kit: {
    get: () => {
        ctx: import("./context").Context;
        privacy: import("./privacy").PrivacyPart;
        silent: import("./check").CheckPart;
        profile: import("./profile").ProfilePart;
        hand: import("./hand").HandPart;
        start: () => Promise<unknown>;
        show: () => void;
    };
    texts: (wanted?: string) => import("..").Texts;
    more: import("./extensions").Extensions;
    platform: import("./platform").Platform;
    state: () => import("./state").AuthState;
    configure(merge: (before: import("./config").Config) => import("./config").Config): void;
    anonymousAvatar: () => string;
    canChooseAvatar: () => boolean;
};
