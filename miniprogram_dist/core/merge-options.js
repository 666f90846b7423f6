"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mergeOptions = mergeOptions;
const state_1 = require("./state/state");
const store_1 = require("./state/store");
const OPTION_TYPES = {
    exchange: 'function',
    submitProfile: 'function',
    uploadAvatar: 'function',
    revoke: 'function',
    withCredentials: 'boolean',
    channels: 'object',
    lang: 'string',
    anonymous: 'object',
    texts: 'object',
    sessionMaxAge: 'number',
    renewBefore: 'number',
    profileMaxAge: 'number',
    timeout: 'number',
    isDemoted: 'function',
    track: 'function',
};
function mergeOptions(before, options) {
    const next = Object.assign({}, before);
    for (const key of Object.keys(Object(options))) {
        const value = options[key];
        if (isUsable(key, value))
            Object.assign(next, { [key]: withGuard(key, value) });
        else if (value !== undefined)
            warnAboutOption(key);
    }
    const { anonymous: { nickName, avatarUrl } = {}, texts } = next;
    if (nickName)
        next.texts = Object.assign({}, texts, { anonymous: nickName });
    if (avatarUrl)
        next.anonymousAvatarUrl = avatarUrl;
    return next;
}
function isUsable(key, value) {
    if (typeof value !== OPTION_TYPES[key] || value === null)
        return false;
    if (typeof value === 'number') {
        const least = key === 'sessionMaxAge' || key === 'timeout' ? 1 : 0;
        return value >= least && value <= 2147483647;
    }
    if (key !== 'channels')
        return true;
    const channels = Array.isArray(value) ? value : [];
    return (channels.length > 0 &&
        channels.every((channel) => channel === 'getUserInfo' || channel === 'chooseAvatar'));
}
function warnAboutOption(key) {
    const expected = OPTION_TYPES[key];
    const problem = expected ? `left out, expected a ${expected}` : 'is not an option';
    console.warn(state_1.LOG_PREFIX, `configure: ${key} ${problem}`);
}
const withGuard = (key, value) => key === 'track' || key === 'isDemoted'
    ? (given) => (0, store_1.runCallback)(() => value(given))
    : value;
