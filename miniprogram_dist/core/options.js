"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.defaultOptions = void 0;
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
