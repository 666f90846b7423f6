"use strict";
exports.cleanNickName = cleanNickName;
exports.cleanImageAddress = cleanImageAddress;
exports.readUserInfo = readUserInfo;
const fields_1 = require("./fields");
const NICKNAME_LIMIT = 32;
const INVISIBLE_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const BLANK_CHARACTERS = /\s|\u200c|\u200d|\u3164|\u2800/g;
const PLACE_FIELDS = ['language', 'country', 'province', 'city'];
const IMAGE_ADDRESS = /^(https?:\/\/|wxfile:\/\/|cloud:\/\/|data:image\/|\/)/i;
function dropLoneSurrogates(text) {
    return text.replace(/([\ud800-\udbff][\udc00-\udfff])|[\ud800-\udfff]/g, '$1');
}
function cleanNickName(value) {
    if (typeof value !== 'string')
        return '';
    const visible = dropLoneSurrogates(value).replace(INVISIBLE_CHARACTERS, '').trim();
    return visible.replace(BLANK_CHARACTERS, '')
        ? Array.from(visible).slice(0, NICKNAME_LIMIT).join('').trim()
        : '';
}
function cleanImageAddress(value) {
    const address = typeof value === 'string' ? dropLoneSurrogates(value).trim() : '';
    return IMAGE_ADDRESS.test(address) ? address : '';
}
function readUserInfo(value) {
    const given = fields_1.fieldsOf(value, 'nickName', 'avatarUrl', 'gender', ...PLACE_FIELDS);
    const userInfo = {};
    const nickName = cleanNickName(given.nickName);
    const avatarUrl = cleanImageAddress(given.avatarUrl);
    if (nickName)
        userInfo.nickName = nickName;
    if (avatarUrl)
        userInfo.avatarUrl = avatarUrl;
    if (given.gender === 0 || given.gender === 1 || given.gender === 2)
        userInfo.gender = given.gender;
    for (const key of PLACE_FIELDS) {
        const part = given[key];
        if (typeof part === 'string' && part)
            userInfo[key] = dropLoneSurrogates(part);
    }
    return userInfo;
}
