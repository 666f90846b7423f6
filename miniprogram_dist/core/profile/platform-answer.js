"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
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
    const { userInfo: given, errMsg } = (0, state_1.fieldsOf)(detail, 'userInfo', 'errMsg');
    if (!isOk(errMsg) || !(0, state_1.isObject)(given))
        return { error: (0, client_1.toAuthFailure)(detail) };
    if ((0, placeholder_1.isDemoted)(given) || options.isDemoted(given))
        return { error: { code: 'placeholder' } };
    const userInfo = (0, state_1.readUserInfo)(given);
    if (!userInfo.nickName && !userInfo.avatarUrl)
        return { error: (0, client_1.toAuthFailure)(undefined) };
    return { userInfo };
}
function readAvatarAnswer(detail) {
    const avatarUrl = (0, state_1.cleanImageAddress)((0, state_1.fieldsOf)(detail, 'avatarUrl').avatarUrl);
    return avatarUrl ? { avatarUrl } : { error: (0, client_1.toAuthFailure)(detail) };
}
