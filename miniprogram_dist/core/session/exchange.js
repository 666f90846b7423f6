"use strict";
exports.exchangeCode = exchangeCode;
exports.readSession = readSession;
const client_1 = require("../client/client");
const fields_1 = require("../state/fields");
const phone_number_1 = require("../state/phone-number");
const EXCHANGE_ANSWER = 'exchange must answer { token, expiresIn (s) }';
function exchangeCode(context, ensureWanted) {
    const { client, options } = context;
    const { timeout, exchange } = options;
    return client.call('login', { timeout }, timeout).then((answer) => {
        const code = fields_1.fieldOf(answer, 'code');
        ensureWanted();
        if (typeof code !== 'string' || !code)
            throw new client_1.AuthError('failed', 'wx.login gave no code');
        return context
            .callOption('exchange', () => exchange && exchange(code))
            .then((answer) => {
            const session = readSession(answer, context);
            if (session)
                return session;
            throw new client_1.AuthError('exchange-failed', EXCHANGE_ANSWER, { errMsg: EXCHANGE_ANSWER });
        }, (thrown) => {
            const { code: failureCode, reason, cause } = thrown;
            const isConnection = failureCode === 'timeout' || failureCode === 'network';
            throw new client_1.AuthError(isConnection ? failureCode : 'exchange-failed', `exchange: ${failureCode}; look at your server`, reason && { reason }, cause);
        });
    });
}
function readSession(answer, { client, options }) {
    const given = fields_1.fieldsOf(answer, 'token', 'expiresIn', 'userInfo', 'number');
    const { token, expiresIn, userInfo } = given;
    if (typeof token !== 'string' || !token || typeof expiresIn !== 'number' || !(expiresIn > 0)) {
        return undefined;
    }
    const at = client.now();
    const expiresAt = at + Math.min(expiresIn, options.sessionMaxAge) * 1000;
    const number = phone_number_1.cleanPhoneNumber(given.number) || undefined;
    return { token, expiresAt, at, userInfo, number };
}
