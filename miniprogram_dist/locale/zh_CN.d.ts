/** What opens a gate: some sentences say it. */
export type Need = 'profile' | 'session' | 'all';
/** A sentence, or one for each need of a gate. */
export type Text = string | ((need: Need) => string);
/** Simplified Chinese: the language that names every sentence. 登录 means the session, and nothing else. */
export declare const zh_CN: {
    anonymous: string;
    waiting: string;
    hintDenied: string;
    hintRefused: string;
    hintNetwork: string;
    hintFailed: string;
    hintUndeclared: string;
    hintNone: string;
    useProfile: string;
    setProfile: string;
    login: string;
    edit: string;
    settings: string;
    gateDescription: (need: Need) => string;
    gateSkip: (need: Need) => "暂不设置" | "暂不登录";
    gateLoading: string;
    gateFailed: string;
    gateEnded: string;
    gateRetry: string;
    avatarUnset: string;
    avatarSet: string;
    sheetTitle: string;
    sheetReason: string;
    formAvatarLabel: string;
    formNicknameLabel: string;
    formAvatar: string;
    formPlaceholder: string;
    formSave: string;
    formSaved: string;
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
export type Texts = Record<keyof typeof zh_CN, Text>;
