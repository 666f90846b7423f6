export declare const base: {
    zh_CN: {
        code: string;
        anonymous: string;
        avatarLabel: string;
        hintDenied: string;
        hintFailed: string;
        hintPlaceholder: string;
        hintPrivacy: string;
        hintUnavailable: string;
        hintNone: string;
        formPlaceholder: string;
    };
    zh_TW: {
        code: string;
        anonymous: string;
        avatarLabel: string;
        hintDenied: string;
        hintFailed: string;
        hintPlaceholder: string;
        hintPrivacy: string;
        hintUnavailable: string;
        hintNone: string;
        formPlaceholder: string;
    };
    en: {
        code: string;
        anonymous: string;
        avatarLabel: string;
        hintDenied: string;
        hintFailed: string;
        hintPlaceholder: string;
        hintPrivacy: string;
        hintUnavailable: string;
        hintNone: string;
        formPlaceholder: string;
    };
};
