export declare const base: {
    zh_CN: {
        anonymous: string;
        hintDenied: string;
        hintPlaceholder: string;
        hintNone: string;
    };
    zh_TW: {
        anonymous: string;
        hintDenied: string;
        hintPlaceholder: string;
        hintNone: string;
    };
    en: {
        anonymous: string;
        hintDenied: string;
        hintPlaceholder: string;
        hintNone: string;
    };
};
