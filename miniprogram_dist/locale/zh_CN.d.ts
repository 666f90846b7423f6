/** Simplified Chinese: the language that names every sentence. */
export declare const zh_CN: {
    anonymous: string;
    hintDenied: string;
    hintRefused: string;
    hintNone: string;
    login: string;
    edit: string;
    settings: string;
    gateDescription: string;
    gateSkip: string;
    gateLoading: string;
    gateFailed: string;
    gateEnded: string;
    gateRetry: string;
    sheetTitle: string;
    formAvatar: string;
    formPlaceholder: string;
    formSave: string;
    formCancel: string;
    formAgree: string;
    formPrivacy: string;
    formContract: string;
    formNicknameRefused: string;
    formUnsent: string;
    formMissing: string;
    formAvatarMissing: string;
    formNicknameMissing: string;
};
/** Every sentence the components show, by name. */
export type Texts = Record<keyof typeof zh_CN, string>;
