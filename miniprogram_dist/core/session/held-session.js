"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createHeldSession = createHeldSession;
exports.readSession = readSession;
exports.writeSession = writeSession;
exports.removeSession = removeSession;
const client_1 = require("../client/client");
function createHeldSession({ client, store }) {
    let session = {};
    function current(ahead = 0) {
        const now = client.now();
        const { at = NaN, expiresAt = NaN, token } = session;
        const end = Math.max(expiresAt - ahead, (at + expiresAt) / 2);
        return token && now >= at && now < end ? { token, expiresAt } : undefined;
    }
    return {
        current,
        hasToken: () => !!session.token,
        replace(next) {
            session = next;
        },
        show(status, error) {
            const good = current();
            const shown = good ? { status: 'active', expiresAt: good.expiresAt } : { status };
            const failure = error && { error: (0, client_1.toAuthFailure)(error) };
            store.send({ type: 'session', session: Object.assign(shown, failure) });
        },
    };
}
function readSession(context) {
    return callStorage(context, 'getStorage').then(({ data }) => (0, client_1.unwrapStored)(data) || {}, () => ({}));
}
function writeSession(context, session) {
    return callStorage(context, 'setStorage', { data: (0, client_1.wrapStored)(session) });
}
function removeSession(context) {
    return callStorage(context, 'removeStorage');
}
function callStorage({ client, options }, api, data) {
    const [major = 0, minor = 0, patch = 0] = client.info('SDKVersion').split('.').map(Number);
    const encrypt = major * 1e6 + minor * 1e3 + patch >= 2021003 && { encrypt: true };
    const parameters = Object.assign({ key: `${client_1.STORAGE_KEY}.session` }, encrypt, data);
    return client.call(api, parameters, options.timeout);
}
