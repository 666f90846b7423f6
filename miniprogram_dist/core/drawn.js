"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.blank = void 0;
exports.drawn = drawn;
exports.hintOf = hintOf;
exports.blank = {
    status: 'unknown',
    nickName: '',
    avatarUrl: '',
    openType: '',
    channel: 'none',
    hint: '',
    sessionStatus: 'none',
};
function drawn(state, texts) {
    const { profile, channel, session } = state;
    const { status, userInfo, display } = profile;
    const hint = hintOf(state);
    return {
        status,
        nickName: (userInfo === null || userInfo === void 0 ? void 0 : userInfo.nickName) || texts.anonymous,
        avatarUrl: display.avatarUrl,
        openType: openTypeOf(state),
        channel,
        hint: hint && texts[hint],
        sessionStatus: session.status,
    };
}
function openTypeOf({ profile, channel, privacy }) {
    const { status, userInfo, preview } = profile;
    if (channel === 'none' || status === 'granted')
        return '';
    if (channel === 'chooseAvatar')
        return preview || (userInfo === null || userInfo === void 0 ? void 0 : userInfo.avatarUrl) ? '' : channel;
    const isCoupled = privacy === 'needed' || privacy === 'refused';
    return isCoupled ? 'getUserInfo|agreePrivacyAuthorization' : channel;
}
function hintOf({ profile: { status, error, userInfo }, channel, }) {
    if (status === 'granted' || status === 'pending')
        return '';
    if (channel === 'none')
        return 'hintNone';
    if (!error)
        return '';
    if (error.code === 'placeholder')
        return 'hintPlaceholder';
    if (/denied|cancelled|refused/.test(error.code))
        return 'hintDenied';
    return userInfo ? '' : 'hintNone';
}
