"use strict";
exports.createServerDoor = createServerDoor;
const client_1 = require("../client/client");
function createServerDoor(parts) {
    const { context, heldSession, obtain, renew, hasSessions, endSession } = parts;
    function pass(obtaining, send, isUnauthorized) {
        const { userGeneration } = context;
        function sendOnce(session, isRetry) {
            context.ensureSameUser(userGeneration);
            return send(session, isRetry);
        }
        function sendAgain(used, isTokenDead, outcome) {
            context.ensureSameUser(userGeneration);
            const current = heldSession.current();
            if (current && (!used || used.token !== current.token))
                return sendOnce(current, true);
            if (context.options.exchange)
                return renew().then((fresh) => sendOnce(fresh, true));
            if (used && isTokenDead)
                endSession(used.token);
            return outcome();
        }
        return obtaining.then((used) => sendOnce(used, false).then((answer) => isUnauthorized && isUnauthorized(answer) ? sendAgain(used, true, () => answer) : answer, (thrown) => {
            const { code } = client_1.toAuthFailure(thrown);
            const reject = () => {
                throw thrown;
            };
            return code === 'unauthorized' || code === 'session-key-stale'
                ? sendAgain(used, code === 'unauthorized', reject)
                : reject();
        }));
    }
    return {
        send: (send, isUnauthorized) => pass(obtain(), send, isUnauthorized),
        sendIfAny(send) {
            const current = heldSession.current();
            const obtaining = current || !hasSessions() ? Promise.resolve(current) : obtain().catch(() => undefined);
            return pass(obtaining, send);
        },
    };
}
