"use strict";
exports.authDataOf = authDataOf;
exports.refusalOf = refusalOf;
const state_1 = require("./state");
exports.emptyAuthData = {
    status: 'unknown',
    nickName: '',
    avatarUrl: '',
    openType: '',
    opensSheet: false,
    channel: 'none',
    hint: '',
    sessionStatus: 'none',
    phoneStatus: 'none',
    phoneNumber: '',
};
function authDataOf(state, texts, isSinglePage) {
    const { profile, channel, session, phone } = state;
    const { status, userInfo, display } = profile;
    const hintName = hintNameOf(state);
    const hint = refusalOf(profile, texts) || (hintName && texts[hintName]);
    const opensSheet = channel === 'chooseAvatar' && status !== 'granted';
    return {
        status,
        nickName: (userInfo === null || userInfo === void 0 ? void 0 : userInfo.nickName) || texts.anonymous,
        avatarUrl: display.avatarUrl,
        openType: openTypeOf(state),
        opensSheet,
        channel,
        hint: isSinglePage ? '' : hint,
        sessionStatus: session.status,
        phoneStatus: phone.status,
        phoneNumber: phone.number || '',
    };
}
function openTypeOf({ profile, channel, privacy }) {
    const { status, userInfo, preview, error } = profile;
    if (channel === 'none' || status === 'granted')
        return '';
    if (channel === 'getUserInfo')
        return channel;
    const isSheetNeeded = state_1.isAgreementOpen(privacy) || state_1.isRefused(error);
    return isSheetNeeded || preview || (userInfo === null || userInfo === void 0 ? void 0 : userInfo.avatarUrl) ? '' : channel;
}
function refusalOf({ error }, { hintRefused }) {
    var _a;
    return state_1.isRefused(error) ? ((_a = error.reason) === null || _a === void 0 ? void 0 : _a.message) || hintRefused : '';
}
function hintNameOf({ profile: { status, error, userInfo }, channel }) {
    if (status === 'granted' || status === 'pending')
        return '';
    if (channel === 'none')
        return 'hintNone';
    if (!error)
        return '';
    if (error.code === 'placeholder')
        return '';
    if (/denied|cancelled|privacy-refused/.test(error.code))
        return 'hintDenied';
    if (userInfo)
        return '';
    if (error.code === 'privacy-undeclared')
        return 'hintUndeclared';
    return /network|timeout/.test(error.code) ? 'hintNetwork' : 'hintFailed';
}
