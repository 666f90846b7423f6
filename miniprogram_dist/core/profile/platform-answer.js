"use strict";
exports.isOk = isOk;
exports.readUserInfoAnswer = readUserInfoAnswer;
exports.readAvatarAnswer = readAvatarAnswer;
const placeholder_1 = require("./placeholder");
const client_1 = require("../client/client");
const state_1 = require("../state/state");
function isOk(errMsg) {
    return errMsg === undefined || (typeof errMsg === 'string' && /^ok$|:ok$/.test(errMsg));
}
function readUserInfoAnswer(detail, options) {
    const { userInfo: given, errMsg } = state_1.fieldsOf(detail, 'userInfo', 'errMsg');
    if (!isOk(errMsg) || !state_1.isObject(given))
        return { error: client_1.toAuthFailure(detail) };
    if (placeholder_1.isDemoted(given) || options.isDemoted(given))
        return { error: { code: 'placeholder' } };
    const userInfo = state_1.readUserInfo(given);
    if (!userInfo.nickName && !userInfo.avatarUrl)
        return { error: client_1.toAuthFailure(undefined) };
    return { userInfo };
}
function readAvatarAnswer(detail) {
    const avatarUrl = state_1.cleanImageAddress(state_1.fieldOf(detail, 'avatarUrl'));
    return avatarUrl ? { avatarUrl } : { error: client_1.toAuthFailure(detail) };
}
