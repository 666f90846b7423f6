"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.request = request;
const errors_1 = require("./errors");
function request(ctx, session, options) {
    const timeout = options.timeout || ctx.config.timeout;
    const { epoch } = ctx;
    const send = ({ token }) => {
        const header = Object.assign({}, options.header, { Authorization: `Bearer ${token}` });
        const all = Object.assign({}, options, { timeout, header });
        return ctx.platform.call('request', all, timeout);
    };
    const refuse = () => new errors_1.AuthError('not-granted', 'logged out; auth.login() undoes it');
    if (ctx.kept.loggedOut)
        return Promise.reject(refuse());
    return session.login().then((used) => send(used).then((answer) => {
        if (answer.statusCode !== 401)
            return answer;
        if (epoch !== ctx.epoch)
            throw refuse();
        const current = session.current();
        if (current && current.token !== used.token)
            return send(current);
        return session.login({ force: true }).then(send);
    }));
}
