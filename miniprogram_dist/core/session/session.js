"use strict";
exports.createLoginSession = createLoginSession;
const held_session_1 = require("./held-session");
const renewal_1 = require("./renewal");
const revoke_1 = require("./revoke");
const session_key_1 = require("./session-key");
const stored_session_1 = require("./stored-session");
const client_1 = require("../client/client");
function createLoginSession(context, serverProfile) {
    const heldSession = held_session_1.createHeldSession(context);
    const sessionKey = session_key_1.createSessionKey(context, heldSession);
    const storage = stored_session_1.createSessionStorage(context);
    const renewal = renewal_1.createRenewal({ context, heldSession, sessionKey, storage, serverProfile });
    let loading;
    function showExpiry() {
        const isActive = context.store.state.session.status === 'active';
        if (!renewal.isRunning && isActive !== !!heldSession.current())
            heldSession.show('none');
    }
    function load() {
        return (loading || (loading = storage.read().then((stored) => {
            if (!storage.isOfUser(stored))
                return stored;
            heldSession.replace(stored);
            showExpiry();
            return undefined;
        })));
    }
    function obtain(force, mayBeAnotherUser) {
        if (context.isSinglePage()) {
            return Promise.reject(new client_1.AuthError('unsupported', 'single-page mode has no login'));
        }
        if (!context.options.exchange) {
            const error = new client_1.AuthError('unsupported', 'login needs auth.configure({ exchange })');
            heldSession.show('failed', error);
            return Promise.reject(error);
        }
        const { userGeneration } = context;
        const { renewBefore } = context.options;
        const loaded = load();
        context.updateStored({ loggedOut: undefined });
        return loaded.then(() => {
            context.ensureSameUser(userGeneration);
            const good = !force && heldSession.current(renewBefore * 1000);
            if (good)
                return good;
            return renewal.run(mayBeAnotherUser).catch((error) => {
                const old = !force && heldSession.current();
                if (old)
                    return old;
                throw error;
            });
        });
    }
    const renew = () => obtain(true);
    function logout() {
        const ended = heldSession.current();
        heldSession.replace({});
        renewal.abandon();
        sessionKey.forget();
        const left = load();
        loading = left.then(() => undefined);
        return left.then((stored) => {
            const removed = storage.remove().catch((reason) => revoke_1.trackFailure(context, reason));
            return Promise.all([removed, revoke_1.revokeSession(context, ended || stored)]).then(() => undefined);
        });
    }
    function prepareSessionKey() {
        const isReady = sessionKey.version && heldSession.current();
        const isImpossible = !context.options.exchange || context.isSinglePage();
        if (isImpossible || context.stored.loggedOut || isReady)
            return Promise.resolve();
        const { userGeneration } = context;
        return load().then(() => {
            context.ensureSameUser(userGeneration);
            if (!heldSession.current())
                return obtain();
            return sessionKey.check().then(() => {
                context.ensureSameUser(userGeneration);
                return sessionKey.version || renew();
            });
        });
    }
    return {
        load,
        showExpiry,
        login: ({ force } = {}) => obtain(force, force),
        renew,
        logout,
        prepareSessionKey,
        current: () => heldSession.current(),
        sessionKeyVersion: () => !renewal.isRunning && heldSession.current() ? sessionKey.version : NaN,
    };
}
