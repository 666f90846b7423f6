"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readUserInfoAnswer = readUserInfoAnswer;
exports.readAvatarAnswer = readAvatarAnswer;
const errors_1 = require("./errors");
const demoted_1 = require("./demoted");
const fields_1 = require("./fields");
const userinfo_1 = require("./userinfo");
function readUserInfoAnswer(detail, config) {
    const { userInfo: given, errMsg = ':ok' } = (0, fields_1.fieldsOf)(detail);
    if (!/:ok$/.test(String(errMsg)) || !(0, fields_1.isObject)(given))
        return { error: (0, errors_1.classify)(detail) };
    if ((0, demoted_1.isDemoted)(given) || config.isDemoted(given))
        return { error: { code: 'placeholder' } };
    const userInfo = (0, userinfo_1.readUserInfo)(given);
    if (!userInfo.nickName && !userInfo.avatarUrl)
        return { error: (0, errors_1.classify)(undefined) };
    return { userInfo };
}
function readAvatarAnswer(detail) {
    const avatarUrl = (0, userinfo_1.cleanAddress)((0, fields_1.fieldsOf)(detail).avatarUrl);
    return avatarUrl ? { avatarUrl } : { error: (0, errors_1.classify)(detail) };
}
