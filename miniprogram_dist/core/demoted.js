"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isPlaceholderName = exports.isPlaceholderAvatar = void 0;
exports.isDemoted = isDemoted;
exports.givenName = givenName;
const userinfo_1 = require("./userinfo");
const index_1 = require("../locale/index");
const GREY = /POgEwh4mIHO4nibH|icTdbqWNOwNRna42/;
function isDemoted(userInfo) {
    const { is_demote, avatarUrl } = userInfo;
    return is_demote === true || (0, exports.isPlaceholderAvatar)(avatarUrl);
}
const isPlaceholderAvatar = (avatarUrl) => GREY.test(String(avatarUrl));
exports.isPlaceholderAvatar = isPlaceholderAvatar;
const isPlaceholderName = (nickName) => Object.keys(index_1.sentences).some((lang) => index_1.sentences[lang].anonymous === nickName);
exports.isPlaceholderName = isPlaceholderName;
function givenName(value) {
    const nickName = (0, userinfo_1.cleanNickName)(value);
    return (0, exports.isPlaceholderName)(nickName) ? '' : nickName;
}
