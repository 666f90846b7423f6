"use strict";
exports.requestWithToken = requestWithToken;
const client_1 = require("../client/client");
const state_1 = require("../state/state");
function requestWithToken(context, session, options) {
    const timeout = options.timeout || context.options.timeout;
    const { userGeneration } = context;
    const ensureSameUser = () => {
        if (userGeneration !== context.userGeneration)
            throw loggedOutError();
    };
    const send = ({ token }) => {
        ensureSameUser();
        const header = Object.assign({}, options.header, { Authorization: `Bearer ${token}` });
        const parameters = Object.assign({}, options, { timeout, header });
        return context.client.call('request', parameters, timeout);
    };
    const loggedOutError = () => new client_1.AuthError('not-granted', 'logged out; auth.login() undoes it');
    if (context.stored.loggedOut)
        return Promise.reject(loggedOutError());
    return session.login().then((used) => send(used).then((answer) => {
        if (state_1.fieldsOf(answer, 'statusCode').statusCode !== 401)
            return answer;
        ensureSameUser();
        const current = session.current();
        if (current && current.token !== used.token)
            return send(current);
        return session.renew().then(send);
    }));
}
