"use strict";
exports.createSessionStorage = createSessionStorage;
const client_1 = require("../client/client");
const fields_1 = require("../state/fields");
const phone_number_1 = require("../state/phone-number");
function createSessionStorage(context) {
    const { client } = context;
    let stored;
    let unrevoked = [];
    let lastWrite = Promise.resolve();
    let nextWrite;
    function call(api, data) {
        const encrypt = client.isAtLeast('2.21.3') && { encrypt: true };
        const parameters = Object.assign({ key: `${client_1.STORAGE_KEY}.session` }, encrypt, data);
        return client.call(api, parameters, context.options.timeout);
    }
    const isOfUser = ({ generation }) => generation === context.stored.sessionGeneration;
    function save() {
        const write = () => {
            nextWrite = undefined;
            const session = stored && isOfUser(stored) ? stored : undefined;
            if (!session && !unrevoked.length)
                return call('removeStorage');
            const rest = unrevoked.length ? { unrevoked } : {};
            const data = client_1.wrapStored(Object.assign({}, session, rest));
            return call('setStorage', { data }).catch((error) => {
                if (!session)
                    return call('removeStorage');
                throw error;
            });
        };
        if (!nextWrite) {
            nextWrite = lastWrite = lastWrite.then(write).catch((error) => {
                context.track({ type: 'fail', code: client_1.toAuthFailure(error).code });
            });
        }
        return nextWrite;
    }
    return {
        isOfUser,
        read: () => call('getStorage').then((answer) => {
            const data = client_1.unwrapStored(fields_1.fieldOf(answer, 'data'));
            unrevoked = readUnrevoked(data, context).concat(unrevoked);
            stored = readStoredSession(data, context);
            return stored;
        }, () => undefined),
        write(session) {
            const generation = context.stored.sessionGeneration || `${client.now()}-${String(Math.random())}`;
            const { login: loginCount } = session;
            context.updateStored(Object.assign({ sessionGeneration: generation }, loginCount && { loginCount }));
            stored = Object.assign({}, session, { generation });
            void save();
        },
        remove() {
            stored = undefined;
            return save();
        },
        unrevoked: () => unrevoked,
        addUnrevoked(session) {
            unrevoked = unrevoked.concat(session);
            return save();
        },
        removeUnrevoked(session) {
            unrevoked = unrevoked.filter(({ token }) => token !== session.token);
            return save();
        },
    };
}
function readStoredSession(data, { options }) {
    const given = fields_1.fieldsOf(data, 'token', 'expiresAt', 'at', 'login', 'generation', 'number');
    const { token, expiresAt, at, login, generation } = given;
    const isPossible = typeof token === 'string' &&
        token &&
        typeof generation === 'string' &&
        generation &&
        typeof at === 'number' &&
        typeof expiresAt === 'number' &&
        expiresAt <= at + options.sessionMaxAge * 1000;
    if (!isPossible)
        return undefined;
    const number = phone_number_1.cleanPhoneNumber(given.number) || undefined;
    const loginOrNone = typeof login === 'number' ? login : NaN;
    return { token, expiresAt, at, login: loginOrNone, generation, number };
}
function readUnrevoked(data, { client }) {
    const unrevoked = fields_1.fieldOf(data, 'unrevoked');
    const given = client_1.attempt(() => Array.isArray(unrevoked) && Array.from(unrevoked));
    const sessions = (given || []).map((one) => fields_1.fieldsOf(one, 'token', 'expiresAt'));
    return sessions.filter(({ token, expiresAt }) => token &&
        typeof token === 'string' &&
        typeof expiresAt === 'number' &&
        client.now() < expiresAt);
}
