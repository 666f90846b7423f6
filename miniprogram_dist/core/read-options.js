"use strict";
exports.readOptions = readOptions;
exports.warnOfOption = warnOfOption;
const client_1 = require("./client/client");
const state_1 = require("./state/state");
const fields_1 = require("./state/fields");
const store_1 = require("./state/store");
const locale_1 = require("../locale/locale");
const OPTION_TYPES = {
    exchange: 'function',
    submitProfile: 'function',
    uploadAvatar: 'function',
    bindPhone: 'function',
    revoke: 'function',
    authorize: 'function',
    isUnauthorized: 'function',
    withCredentials: 'boolean',
    channels: 'object',
    lang: 'string',
    anonymous: 'object',
    texts: 'object',
    sessionMaxAge: 'number',
    renewBefore: 'number',
    profileMaxAge: 'number',
    timeout: 'number',
    uploadTimeout: 'number',
    isDemoted: 'function',
    track: 'function',
};
function readOptions(options) {
    const usableOptions = {};
    const names = Object.keys(OPTION_TYPES);
    const given = fields_1.fieldsOf(options, ...names);
    for (const name of names) {
        const value = given[name];
        if (value === undefined)
            continue;
        const usable = typeof value === OPTION_TYPES[name] ? readOption(name, value) : undefined;
        if (usable === undefined)
            warn(`${name} left out, expected a ${OPTION_TYPES[name]}`);
        else
            Object.assign(usableOptions, { [name]: usable });
    }
    if (options !== undefined && !fields_1.isObject(options))
        warn('expected an object');
    for (const name of (0, exports.namesOf)(options)) {
        if (!(name in given))
            warn(`${name} is not an option`);
    }
    return usableOptions;
}
function readOption(name, value) {
    switch (name) {
        case 'channels':
            return readChannels(value);
        case 'anonymous':
            return readStrings(name, value, ['nickName', 'avatarUrl']);
        case 'texts':
            return readStrings(name, value, Object.keys(locale_1.textsByLang.zh_CN), true);
        case 'track':
            return (event) => callOption(value, event);
        case 'isDemoted':
        case 'isUnauthorized':
            return (given) => callOption(value, given) === true;
    }
    if (typeof value !== 'number')
        return value;
    const least = name === 'renewBefore' || name === 'profileMaxAge' ? 0 : 1;
    return value >= least && value <= 2147483647 ? value : undefined;
}
function readChannels(value) {
    const channels = client_1.attempt(() => Array.isArray(value) && Array.from(value));
    const isMeant = (channel) => channel === 'getUserInfo' || channel === 'chooseAvatar';
    return channels && channels.length > 0 && channels.every(isMeant) ? channels : undefined;
}
function readStrings(option, value, names, takesFunctions = false) {
    if (!fields_1.isObject(value))
        return undefined;
    const given = fields_1.fieldsOf(value, ...names);
    const strings = {};
    for (const name of names) {
        const text = given[name];
        const isFunction = takesFunctions && typeof text === 'function';
        if (typeof text === 'string' || isFunction)
            strings[name] = text;
        else if (text !== undefined)
            warn(`${option}.${name} left out, expected a string`);
    }
    for (const name of (0, exports.namesOf)(value)) {
        if (!(name in given))
            warn(`${option}.${name} is not known`);
    }
    return strings;
}
const callOption = (callback, given) => store_1.runCallback(() => callback(given));
const namesOf = (value) => (fields_1.isObject(value) && client_1.attempt(() => Object.keys(value))) || [];
exports.namesOf = namesOf;
function warnOfOption(functionName, problem) {
    console.warn(state_1.LOG_PREFIX, `${functionName}: ${problem}`);
}
function warn(problem) {
    warnOfOption('configure', problem);
}
