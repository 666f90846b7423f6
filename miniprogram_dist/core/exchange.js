"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.exchangeCode = exchangeCode;
const same_user_1 = require("./same-user");
const errors_1 = require("./errors");
const fields_1 = require("./fields");
const within_1 = require("./within");
function exchangeCode(ctx, epoch) {
    const { platform, config } = ctx;
    const { timeout, exchange } = config;
    return platform.call('login', { timeout }, timeout).then(({ code }) => {
        (0, same_user_1.ensureSameUser)(ctx, epoch);
        if (typeof code !== 'string' || !code)
            throw new errors_1.AuthError('failed', 'wx.login gave no code');
        return (0, within_1.within)(ctx, 'exchange', () => exchange && exchange(code)).then((answer) => accept(answer, ctx), (reason) => {
            const { code } = (0, errors_1.classify)(reason);
            const kind = code === 'timeout' || code === 'network' ? code : 'exchange-failed';
            throw new errors_1.AuthError(kind, `exchange: ${code}; look at your server`);
        });
    });
}
function accept(answer, { platform, config }) {
    const { token, expiresIn, userInfo } = (0, fields_1.fieldsOf)(answer);
    const { sessionMaxAge = 172800 } = config;
    if (typeof token !== 'string' || !token || typeof expiresIn !== 'number' || !(expiresIn > 0)) {
        throw new errors_1.AuthError('exchange-failed', 'exchange must answer { token, expiresIn (s) }');
    }
    const at = platform.now();
    const expiresAt = at + Math.min(expiresIn, sessionMaxAge) * 1000;
    return { token, expiresAt, at, userInfo };
}
