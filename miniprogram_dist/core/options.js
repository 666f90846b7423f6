"use strict";
exports.defaultOptions = {
    channels: ['getUserInfo', 'chooseAvatar'],
    anonymousAvatarUrl: '',
    isDemoted: () => false,
    track: () => undefined,
    sessionMaxAge: 172800,
    renewBefore: 60,
    profileMaxAge: 86400,
    timeout: 10000,
};
