"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createLoginSession = createLoginSession;
const exchange_1 = require("./exchange");
const held_session_1 = require("./held-session");
const session_key_1 = require("./session-key");
const client_1 = require("../client/client");
function createLoginSession(context, acceptUserInfo) {
    const heldSession = (0, held_session_1.createHeldSession)(context);
    const sessionKey = (0, session_key_1.createSessionKey)(context);
    let loading;
    let renewal;
    let lastRenewal = Promise.resolve();
    function showExpiry() {
        const isActive = context.store.state.session.status === 'active';
        if (!renewal && isActive !== !!heldSession.current())
            heldSession.show('none');
    }
    function load() {
        const { userGeneration } = context;
        const { loggedOut } = context.stored;
        return (loading || (loading = (0, held_session_1.readSession)(context).then((stored) => {
            if (loggedOut || userGeneration !== context.userGeneration)
                return stored;
            heldSession.replace(stored);
            showExpiry();
            return undefined;
        })));
    }
    function login({ force } = {}) {
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
            return renew().catch((error) => {
                const old = !force && heldSession.current();
                if (old)
                    return old;
                throw error;
            });
        });
    }
    function renew() {
        if (renewal)
            return renewal;
        const { userGeneration } = context;
        const started = lastRenewal.then(() => startLogin(userGeneration));
        const end = () => {
            if (renewal === started)
                renewal = undefined;
        };
        lastRenewal = started.then(end, end);
        return (renewal = started);
    }
    function startLogin(userGeneration) {
        context.ensureSameUser(userGeneration);
        const type = heldSession.hasToken() ? 'renew' : 'login';
        const keyVersion = sessionKey.startRotation();
        heldSession.show('pending');
        return (0, exchange_1.exchangeCode)(context, userGeneration)
            .then(({ token, expiresAt, at, userInfo }) => {
            const fresh = { token, expiresAt };
            if (userGeneration !== context.userGeneration)
                void revoke(fresh);
            context.ensureSameUser(userGeneration);
            const stored = { token, expiresAt, at };
            heldSession.replace(stored);
            sessionKey.finishRotation(keyVersion);
            void (0, held_session_1.writeSession)(context, stored).catch(trackFailure);
            acceptUserInfo(userInfo);
            heldSession.show('none');
            context.track({ type });
            return fresh;
        })
            .catch((reason) => {
            const error = (0, client_1.toAuthError)(reason, 'login');
            if (userGeneration === context.userGeneration) {
                heldSession.show('failed', error);
                trackFailure(error);
            }
            throw error;
        });
    }
    function logout() {
        const ended = heldSession.current();
        heldSession.replace({});
        renewal = undefined;
        sessionKey.forget();
        const removed = load().then((stored) => (0, held_session_1.removeSession)(context)
            .catch(trackFailure)
            .then(() => stored));
        loading = removed.then(() => undefined);
        return removed.then((stored) => revoke(ended || stored));
    }
    function revoke({ token, expiresAt = NaN } = {}) {
        const { revoke: revokeOption } = context.options;
        if (!token || !revokeOption)
            return;
        return context
            .callOption('revoke', () => revokeOption({ token, expiresAt }))
            .catch(trackFailure);
    }
    function trackFailure(reason) {
        context.track({ type: 'fail', code: (0, client_1.toAuthFailure)(reason).code });
    }
    function prepareSessionKey() {
        const isReady = sessionKey.version && heldSession.current();
        if (!context.options.exchange || context.stored.loggedOut || isReady)
            return Promise.resolve();
        const { userGeneration } = context;
        return load().then(() => {
            context.ensureSameUser(userGeneration);
            if (!heldSession.current())
                return login();
            return sessionKey.check().then(() => {
                context.ensureSameUser(userGeneration);
                return sessionKey.version || login({ force: true });
            });
        });
    }
    return {
        load,
        showExpiry,
        login,
        logout,
        prepareSessionKey,
        current: () => heldSession.current(),
        sessionKeyVersion: () => (!renewal && heldSession.current() ? sessionKey.version : NaN),
    };
}
