"use strict";
exports.createHeldSession = createHeldSession;
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
        login: () => session.login,
        number: () => session.number,
        noteNumber(number) {
            session = Object.assign({}, session, { number });
            return current() && session;
        },
        replace(next) {
            session = next;
        },
        end(token) {
            const isHeld = session.token === token;
            if (isHeld)
                session = { token, number: session.number };
            return isHeld;
        },
        show(status, error) {
            const good = current();
            const shown = good ? { status: 'active', expiresAt: good.expiresAt } : { status };
            const failure = error && { error: client_1.toAuthFailure(error) };
            store.send({ type: 'session', session: Object.assign(shown, failure) });
        },
    };
}
