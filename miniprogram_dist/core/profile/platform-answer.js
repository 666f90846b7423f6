"use strict";
exports.readUserInfoAnswer = readUserInfoAnswer;
exports.readAvatarAnswer = readAvatarAnswer;
const placeholder_1 = require("./placeholder");
const client_1 = require("../client/client");
const fields_1 = require("../state/fields");
const user_info_1 = require("../state/user-info");
function readUserInfoAnswer(detail, options) {
    const { userInfo: given, errMsg } = fields_1.fieldsOf(detail, 'userInfo', 'errMsg');
    if (!client_1.isOk(errMsg) || !fields_1.isObject(given))
        return { error: client_1.toAuthFailure(detail) };
    if (placeholder_1.isDemoted(given) || options.isDemoted(given))
        return { error: { code: 'placeholder' } };
    const userInfo = user_info_1.readUserInfo(given);
    if (!userInfo.nickName && !userInfo.avatarUrl)
        return { error: client_1.toAuthFailure(undefined) };
    return { userInfo };
}
function readAvatarAnswer(detail) {
    const avatarUrl = user_info_1.cleanImageAddress(fields_1.fieldOf(detail, 'avatarUrl'));
    return avatarUrl ? { avatarUrl } : { error: client_1.toAuthFailure(detail) };
}
