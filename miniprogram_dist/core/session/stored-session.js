"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createSessionStorage = createSessionStorage;
const client_1 = require("../client/client");
function createSessionStorage(context) {
    const { client } = context;
    let lastWrite = Promise.resolve();
    function call(api, data) {
        const encrypt = (0, client_1.isAtLeast)(client.info('SDKVersion'), '2.21.3') && { encrypt: true };
        const parameters = Object.assign({ key: `${client_1.STORAGE_KEY}.session` }, encrypt, data);
        return client.call(api, parameters, context.options.timeout);
    }
    function enqueue(work) {
        const done = lastWrite.then(work);
        lastWrite = done.catch(() => undefined);
        return done;
    }
    const isOfUser = ({ generation }) => !!generation && generation === context.stored.sessionGeneration;
    return {
        isOfUser,
        read: () => call('getStorage').then(({ data }) => (0, client_1.unwrapStored)(data) || {}, () => ({})),
        write(session) {
            const generation = context.stored.sessionGeneration || `${client.now()}-${String(Math.random())}`;
            context.updateStored({ sessionGeneration: generation, loginCount: session.login });
            const stored = Object.assign({}, session, { generation });
            return enqueue(() => isOfUser(stored) ? call('setStorage', { data: (0, client_1.wrapStored)(stored) }) : undefined);
        },
        remove: () => enqueue(() => call('removeStorage')),
    };
}
