"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.merge = merge;
const attempt_1 = require("./attempt");
function typeOf(key) {
    if (/^(sessionMaxAge|renewBefore|profileMaxAge|timeout)$/.test(key))
        return 'number';
    if (/^(channels|anonymous|texts)$/.test(key))
        return 'object';
    if (key === 'lang')
        return 'string';
    return key === 'withCredentials' ? 'boolean' : 'function';
}
function isGood(key, value) {
    if (typeof value === 'number') {
        const least = /^(sessionMaxAge|timeout)$/.test(key) ? 1 : 0;
        return value >= least && value <= 2147483647;
    }
    if (key !== 'channels')
        return value !== null;
    return /^\[("(getUserInfo|chooseAvatar)",?)+]$/.test(JSON.stringify(value));
}
function merge(before, options) {
    const next = Object.assign({}, before);
    for (const key of Object.keys(Object(options))) {
        const value = options[key];
        const wanted = typeOf(key);
        if (typeof value === wanted && isGood(key, value))
            Object.assign(next, { [key]: safe(key, value) });
        else if (value !== undefined)
            console.warn(`[miniprogram-auth-kit] configure: ${key} left out, expected a ${wanted}`);
    }
    const { anonymous: { nickName, avatarUrl } = {}, texts } = next;
    if (nickName)
        next.texts = Object.assign({}, texts, { anonymous: nickName });
    if (avatarUrl)
        next.avatarUrl = avatarUrl;
    return next;
}
const safe = (key, value) => /^(track|isDemoted)$/.test(key)
    ? (given) => (0, attempt_1.guarded)(() => value(given))
    : value;
