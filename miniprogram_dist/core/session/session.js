"use strict";
exports.createLoginSession = createLoginSession;
const back_off_1 = require("./back-off");
const bound_number_1 = require("./bound-number");
const door_1 = require("./door");
const exchange_1 = require("./exchange");
const expiry_1 = require("./expiry");
const held_session_1 = require("./held-session");
const obtain_1 = require("./obtain");
const renewal_1 = require("./renewal");
const revoke_1 = require("./revoke");
const session_key_1 = require("./session-key");
const stored_session_1 = require("./stored-session");
const client_1 = require("../client/client");
function createLoginSession(context, serverProfile) {
    const heldSession = held_session_1.createHeldSession(context);
    const sessionKey = session_key_1.createSessionKey(context, heldSession);
    const storage = stored_session_1.createSessionStorage(context);
    const revocation = revoke_1.createRevocation(context, storage);
    const backOff = back_off_1.createBackOff(context.client);
    const renewal = renewal_1.createRenewal({
        context,
        heldSession,
        sessionKey,
        storage,
        revocation,
        backOff,
        serverProfile,
    });
    let loading;
    let isSetByApp = false;
    const hasSessions = () => !!context.options.exchange || isSetByApp || !!context.stored.sessionGeneration;
    const expiry = expiry_1.createExpiry(context, heldSession, renewal);
    function load() {
        return (loading || (loading = storage.read().then((stored) => {
            if (!stored || !storage.isOfUser(stored))
                return stored;
            heldSession.replace(stored);
            if (stored.number)
                bound_number_1.acceptBoundNumber(context, stored.number);
            expiry.show();
            expiry.watch();
            return undefined;
        })));
    }
    const obtain = obtain_1.createObtain({
        context,
        heldSession,
        renewal,
        backOff,
        expiry,
        hasSessions,
        load,
    });
    const renew = () => obtain({ isFresh: true });
    function set(given) {
        const received = exchange_1.readSession(given, context);
        if (!received && given !== null) {
            const message = 'setSession takes { token, expiresIn (s) }, or null';
            return Promise.reject(new client_1.AuthError('invalid', message));
        }
        const { logoutCount } = context;
        const loaded = load();
        isSetByApp = !!received;
        if (received)
            context.updateStored({ loggedOut: undefined });
        return loaded.then(() => {
            if (logoutCount !== context.logoutCount) {
                if (received)
                    void revocation.revoke(received);
                throw new client_1.AuthError('cancelled', 'setSession: a logout came first');
            }
            renewal.abandon();
            sessionKey.forget();
            if (received) {
                const session = renewal.accept(received, true);
                expiry.watch();
                return session;
            }
            heldSession.replace({ number: heldSession.number() });
            context.updateStored({ sessionGeneration: undefined });
            heldSession.show('none');
            return storage.remove().then(() => undefined);
        });
    }
    function logout() {
        const ended = heldSession.current();
        heldSession.replace({});
        isSetByApp = false;
        renewal.abandon();
        sessionKey.forget();
        const left = load();
        loading = left.then(() => undefined);
        return left.then((stored) => {
            const session = ended || stored;
            return Promise.all([storage.remove(), session && revocation.revoke(session)]);
        });
    }
    function prepareSessionKey() {
        const isReady = sessionKey.version && heldSession.current();
        const isImpossible = !context.options.exchange || context.abilities.isSinglePage();
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
    const door = door_1.createServerDoor({
        context,
        heldSession,
        obtain,
        renew,
        hasSessions,
        endSession(token) {
            if (!heldSession.end(token))
                return;
            void storage.remove();
            expiry.show();
        },
    });
    return {
        send: door.send,
        sendIfAny: door.sendIfAny,
        start: () => hasSessions() || context.options.revoke ? load().then(revocation.retry) : Promise.resolve(),
        showExpiry: expiry.show,
        login: ({ force } = {}) => obtain({ isFresh: force, isForced: force }),
        set,
        logout,
        noteBoundNumber(number) {
            const session = heldSession.noteNumber(number);
            if (session)
                storage.write(session);
            bound_number_1.acceptBoundNumber(context, number);
        },
        noteTap: backOff.skip,
        prepareSessionKey,
        current: () => heldSession.current(),
        sessionKeyVersion: () => !renewal.isRunning && heldSession.current() ? sessionKey.version : NaN,
    };
}
