"use strict";
exports.isDemoted = isDemoted;
exports.isPlaceholderAvatar = isPlaceholderAvatar;
exports.isPlaceholderName = isPlaceholderName;
exports.readGivenNickName = readGivenNickName;
const fields_1 = require("../state/fields");
const user_info_1 = require("../state/user-info");
const locale_1 = require("../../locale/locale");
const PLACEHOLDER_AVATAR = /POgEwh4mIHO4nibH|icTdbqWNOwNRna42/;
function isDemoted(userInfo) {
    const { is_demote, avatarUrl } = fields_1.fieldsOf(userInfo, 'is_demote', 'avatarUrl');
    return is_demote === true || isPlaceholderAvatar(avatarUrl);
}
function isPlaceholderAvatar(avatarUrl) {
    return typeof avatarUrl === 'string' && PLACEHOLDER_AVATAR.test(avatarUrl);
}
function isPlaceholderName(nickName) {
    return Object.keys(locale_1.textsByLang).some((lang) => locale_1.textsByLang[lang].anonymous === nickName);
}
function readGivenNickName(value) {
    const nickName = user_info_1.cleanNickName(value);
    return isPlaceholderName(nickName) ? '' : nickName;
}
