"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.defaults = void 0;
exports.defaults = {
    channels: ['getUserInfo', 'chooseAvatar'],
    avatarUrl: '',
    isDemoted: () => false,
    track: () => undefined,
    profileMaxAge: 86400,
    timeout: 10000,
};
