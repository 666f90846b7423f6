"use strict";
exports.createObtain = createObtain;
const client_1 = require("../client/client");
function createObtain(parts) {
    const { context, heldSession, renewal, backOff, expiry, hasSessions, load } = parts;
    function renew(userGeneration, { isFresh, isForced }) {
        const before = heldSession.current();
        const failure = !isForced && !renewal.isRunning && backOff.failure();
        const renewing = failure ? Promise.reject(failure) : renewal.run(isForced);
        return renewing.catch((error) => {
            const now = heldSession.current();
            const isUsable = now && (!isFresh || !before || now.token !== before.token);
            if (isUsable && userGeneration === context.userGeneration)
                return now;
            throw error;
        });
    }
    return (wanted = {}) => {
        const { userGeneration } = context;
        const { exchange, renewBefore } = context.options;
        if (context.abilities.isSinglePage()) {
            return Promise.reject(new client_1.AuthError('unsupported', 'single-page mode has no login'));
        }
        if (!hasSessions()) {
            const message = 'login needs auth.configure({ exchange }), or auth.setSession';
            const error = new client_1.AuthError('unsupported', message);
            heldSession.show('failed', error);
            return Promise.reject(error);
        }
        const loaded = load();
        context.updateStored({ loggedOut: undefined });
        return loaded.then(() => {
            context.ensureSameUser(userGeneration);
            const good = heldSession.current(exchange && renewBefore * 1000);
            if (good && !(wanted.isFresh && exchange))
                return good;
            if (!exchange)
                throw expiry.error();
            return renew(userGeneration, wanted);
        });
    };
}
