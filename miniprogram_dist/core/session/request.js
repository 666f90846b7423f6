"use strict";
exports.requestWithToken = requestWithToken;
const client_1 = require("../client/client");
const fields_1 = require("../state/fields");
const AUTHORIZE_ANSWER = 'authorize must answer the header itself, not a promise of it';
function requestWithToken(context, door, options) {
    const { client, logoutCount } = context;
    const timeout = options.timeout || context.options.timeout;
    const { authorize = setBearer, isUnauthorized } = context.options;
    let task;
    let isAborted = false;
    let abort = () => { };
    const aborted = new Promise((_, reject) => {
        abort = () => {
            isAborted = true;
            reject(abortedError());
            const abortTask = fields_1.fieldOf(task, 'abort');
            if (typeof abortTask === 'function')
                abortTask.call(task);
        };
    });
    const isLoggedOut = () => context.stored.loggedOut || logoutCount !== context.logoutCount;
    const abortedError = () => new client_1.AuthError('cancelled', 'request: aborted');
    const loggedOutError = () => new client_1.AuthError('not-granted', 'logged out; auth.login() undoes it');
    function send(session) {
        if (isAborted)
            throw abortedError();
        const given = Object.assign({}, options.header);
        const header = authorize(given, session) || given;
        if (fields_1.fieldOf(header, 'then'))
            throw new client_1.AuthError('invalid', AUTHORIZE_ANSWER);
        const parameters = Object.assign({}, options, { timeout, header, complete: undefined });
        return client.call('request', parameters, timeout, (started) => {
            task = started;
        });
    }
    function start() {
        if (!options.url)
            throw new client_1.AuthError('invalid', 'request needs { url }');
        if (isLoggedOut())
            throw loggedOutError();
        return door.send(send, (answer) => fields_1.fieldOf(answer, 'statusCode') === 401 || (!!isUnauthorized && isUnauthorized(answer)));
    }
    const sending = new Promise((resolve) => resolve(start()));
    const work = Promise.race([sending, aborted]).catch((thrown) => {
        const error = client_1.toAuthError(thrown, 'request');
        throw error.code === 'cancelled' && !isAborted && isLoggedOut() ? loggedOutError() : error;
    });
    return Object.assign(work, { abort: () => abort() });
}
function setBearer(given, { token }) {
    const header = {};
    for (const name of Object.keys(given)) {
        if (name.toLowerCase() !== 'authorization')
            header[name] = given[name];
    }
    header.Authorization = `Bearer ${token}`;
    return header;
}
