/** What every component and behavior of the package shares, and the JS API adds to. */
export declare const kit: {
    get: () => {
        ctx: import("./context").Context;
        privacy: import("./privacy").PrivacyPart;
        profile: import("./profile").ProfilePart;
        hand: import("./hand").HandPart;
        start: () => Promise<unknown>;
        show: () => void;
        forget: () => void;
    };
    texts: (wanted?: unknown) => import("..").Texts;
    more: import("./extensions").Extensions;
    platform: import("./platform").Platform;
    state: () => import("./state").AuthState;
    configure(merge: (before: import("./config").Config) => import("./config").Config): void;
    answerPrivacy(detail: unknown): import("./answers").Outcome | undefined;
    anonymousAvatar: () => string;
    canChooseAvatar: () => boolean;
};
