"use strict";
exports.wrapStored = wrapStored;
exports.unwrapStored = unwrapStored;
exports.createStateStorage = createStateStorage;
const errors_1 = require("./errors");
const stored_state_1 = require("./stored-state");
const fields_1 = require("../state/fields");
exports.STORAGE_KEY = 'miniprogram-auth-kit';
const VERSION = 1;
function wrapStored(data) {
    return { kit: exports.STORAGE_KEY, v: VERSION, data };
}
function unwrapStored(value) {
    const envelope = fields_1.fieldsOf(value, 'kit', 'v', 'data');
    const isOurs = envelope.kit === exports.STORAGE_KEY && envelope.v === VERSION;
    return isOurs ? envelope.data : undefined;
}
function createStateStorage(client) {
    let loaded;
    let written = {};
    function read() {
        const data = unwrapStored(errors_1.attempt(() => client.sync('getStorageSync', exports.STORAGE_KEY)));
        return fields_1.isObject(data) ? stored_state_1.readStoredState(data) : undefined;
    }
    function stored() {
        if (!loaded) {
            loaded = read() || {};
            written = stored_state_1.lastingPartOf(loaded);
        }
        return loaded;
    }
    const write = (state) => !!errors_1.attempt(() => {
        client.sync('setStorageSync', exports.STORAGE_KEY, wrapStored(stored_state_1.lastingPartOf(state)));
        return true;
    });
    function replace(state) {
        errors_1.attempt(() => client.sync('removeStorageSync', exports.STORAGE_KEY));
        return write(state);
    }
    return {
        get stored() {
            return stored();
        },
        update(change) {
            const before = stored_state_1.lastingPartOf(stored());
            const current = stored_state_1.lastingPartOf(Object.assign(stored(), change));
            const keys = Object.keys(Object.assign({}, current, written));
            const isLogout = !!change.loggedOut || (!!current.loggedOut && !written.loggedOut);
            if (!isLogout && keys.every((key) => current[key] === written[key]))
                return true;
            const onPhone = read();
            const isOfEarlierUser = !!(onPhone === null || onPhone === void 0 ? void 0 : onPhone.loggedOut) && !written.loggedOut && !isLogout;
            const known = Object.assign({}, written, isOfEarlierUser && stored_state_1.userPartOf(before));
            const next = onPhone ? stored_state_1.mergeStoredState(onPhone, known, current, isLogout) : current;
            const onPhoneOfUser = stored_state_1.userPartOf(onPhone || written);
            const ofUsers = Object.keys(onPhoneOfUser);
            const mustGo = ofUsers.some((key) => onPhoneOfUser[key] && !next[key]);
            const isWritten = write(next) || (mustGo && replace(next));
            if (isWritten)
                written = current;
            return isWritten;
        },
    };
}
