"use strict";
exports.createSessionStorage = createSessionStorage;
const client_1 = require("../client/client");
const state_1 = require("../state/state");
function createSessionStorage(context) {
    const { client } = context;
    let lastWrite = Promise.resolve();
    function call(api, data) {
        const encrypt = client.isAtLeast('2.21.3') && { encrypt: true };
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
        read: () => call('getStorage').then((answer) => readStoredSession(client_1.unwrapStored(state_1.fieldsOf(answer, 'data').data), context), () => ({})),
        write(session) {
            const generation = context.stored.sessionGeneration || `${client.now()}-${String(Math.random())}`;
            context.updateStored({ sessionGeneration: generation, loginCount: session.login });
            const stored = Object.assign({}, session, { generation });
            return enqueue(() => isOfUser(stored) ? call('setStorage', { data: client_1.wrapStored(stored) }) : undefined);
        },
        remove: () => enqueue(() => call('removeStorage')),
    };
}
function readStoredSession(data, { options }) {
    const given = state_1.fieldsOf(data, 'token', 'expiresAt', 'at', 'login', 'generation');
    const { token, expiresAt, at, login, generation } = given;
    const isPossible = typeof token === 'string' &&
        token &&
        typeof generation === 'string' &&
        typeof at === 'number' &&
        typeof expiresAt === 'number' &&
        expiresAt > at &&
        expiresAt <= at + options.sessionMaxAge * 1000;
    if (!isPossible)
        return {};
    return { token, expiresAt, at, login: typeof login === 'number' ? login : NaN, generation };
}
