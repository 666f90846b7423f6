"use strict";
exports.mergeOptions = mergeOptions;
exports.defaultOptions = {
    channels: ['getUserInfo', 'chooseAvatar'],
    anonymousAvatarUrl: '',
    isDemoted: () => false,
    track: () => undefined,
    sessionMaxAge: 172800,
    renewBefore: 60,
    profileMaxAge: 86400,
    timeout: 10000,
    uploadTimeout: 60000,
};
function mergeOptions(before, options) {
    const next = Object.assign({}, before, options);
    const { anonymous: { nickName, avatarUrl } = {}, texts } = next;
    if (nickName)
        next.texts = Object.assign({}, texts, { anonymous: nickName });
    if (avatarUrl)
        next.anonymousAvatarUrl = avatarUrl;
    return next;
}
