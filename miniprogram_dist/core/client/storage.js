"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.STORAGE_KEY = void 0;
exports.wrapStored = wrapStored;
exports.unwrapStored = unwrapStored;
exports.createStateStorage = createStateStorage;
const errors_1 = require("./errors");
const state_1 = require("../state/state");
exports.STORAGE_KEY = 'miniprogram-auth-kit';
const VERSION = 1;
function wrapStored(data) {
    return { kit: exports.STORAGE_KEY, v: VERSION, data };
}
function unwrapStored(value) {
    const envelope = (0, state_1.fieldsOf)(value);
    const isOurs = envelope.kit === exports.STORAGE_KEY && envelope.v === VERSION;
    return (0, state_1.fieldsOf)(isOurs && envelope.data);
}
function createStateStorage(client) {
    let loaded;
    const stored = () => (loaded || (loaded = readStoredState(client)));
    return {
        get stored() {
            return stored();
        },
        update(change) {
            const keys = Object.keys(change);
            if (keys.every((key) => stored()[key] === change[key]))
                return true;
            Object.assign(stored(), change);
            return !!(0, errors_1.attempt)(() => {
                client.sync('setStorageSync', exports.STORAGE_KEY, wrapStored(stored()));
                return true;
            });
        },
    };
}
function readStoredState(client) {
    const stored = {};
    const data = (0, state_1.fieldsOf)((0, errors_1.attempt)(() => unwrapStored(client.sync('getStorageSync', exports.STORAGE_KEY))));
    for (const flag of ['demoted', 'loggedOut', 'unsubmitted']) {
        if (data[flag] === true)
            stored[flag] = true;
    }
    const { userInfo, source, at } = (0, state_1.fieldsOf)(data.profile);
    const readable = (0, state_1.readUserInfo)(userInfo);
    if (readable.nickName || readable.avatarUrl)
        stored.profile = { userInfo: readable, source, at };
    return stored;
}
