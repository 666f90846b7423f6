"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NICKNAME_LIMIT = void 0;
exports.isAgreementOpen = isAgreementOpen;
exports.isObject = isObject;
exports.fieldsOf = fieldsOf;
exports.cleanNickName = cleanNickName;
exports.cleanImageAddress = cleanImageAddress;
exports.readUserInfo = readUserInfo;
function isAgreementOpen(privacy) {
    return privacy === 'needed' || privacy === 'refused';
}
function isObject(value) {
    return typeof value === 'object' && !!value;
}
function fieldsOf(value) {
    return (isObject(value) ? value : {});
}
exports.NICKNAME_LIMIT = 32;
const INVISIBLE_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const BLANK_CHARACTERS = /\s|\u200c|\u200d|\u3164|\u2800/g;
const IMAGE_ADDRESS = /^(https?:\/\/|wxfile:\/\/|cloud:\/\/|data:image\/|\/)/i;
function cleanNickName(value) {
    if (typeof value !== 'string')
        return '';
    const visible = value.replace(INVISIBLE_CHARACTERS, '').trim();
    return visible.replace(BLANK_CHARACTERS, '')
        ? Array.from(visible).slice(0, exports.NICKNAME_LIMIT).join('').trim()
        : '';
}
function cleanImageAddress(value) {
    const address = String(value).trim();
    return IMAGE_ADDRESS.test(address) ? address : '';
}
function readUserInfo(value) {
    const given = fieldsOf(value);
    const userInfo = {};
    const nickName = cleanNickName(given.nickName);
    const avatarUrl = cleanImageAddress(given.avatarUrl);
    if (nickName)
        userInfo.nickName = nickName;
    if (avatarUrl)
        userInfo.avatarUrl = avatarUrl;
    for (const key of ['gender', 'language', 'country', 'province', 'city']) {
        const part = given[key];
        const wanted = key === 'gender' ? 'number' : 'string';
        if (typeof part === wanted && part !== '')
            userInfo[key] = part;
    }
    return userInfo;
}
