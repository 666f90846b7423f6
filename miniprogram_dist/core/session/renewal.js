"use strict";
exports.createRenewal = createRenewal;
const bound_number_1 = require("./bound-number");
const exchange_1 = require("./exchange");
const client_1 = require("../client/client");
function createRenewal(parts) {
    const { context, heldSession, sessionKey, storage, revocation, backOff, serverProfile } = parts;
    let running;
    let isAnotherUserPossible = false;
    let last = Promise.resolve();
    let abandoned = 0;
    function accept(received, mayBeAnotherUser) {
        const { token, expiresAt, at, login, userInfo } = received;
        const type = heldSession.hasToken() ? 'renew' : 'login';
        const isAnotherUser = mayBeAnotherUser && serverProfile.isAnotherUser(userInfo);
        if (isAnotherUser)
            context.endUser();
        const number = received.number || (isAnotherUser ? undefined : heldSession.number());
        const session = { token, expiresAt, at, login, number };
        heldSession.replace(session);
        storage.write(session);
        serverProfile.accept(userInfo, isAnotherUser);
        if (received.number)
            bound_number_1.acceptBoundNumber(context, number);
        backOff.reset();
        heldSession.show('none');
        context.track({ type });
        return { token, expiresAt };
    }
    function startLogin(version) {
        const ensureWanted = () => {
            if (version !== abandoned) {
                throw new client_1.AuthError('cancelled', 'a logout, or auth.setSession, came first');
            }
        };
        ensureWanted();
        const keyVersion = sessionKey.startRotation();
        heldSession.show('pending');
        const { userInfo: knownUserInfo } = context.store.state.profile;
        const isAnswerOutdated = () => {
            const { userInfo, source } = context.store.state.profile;
            const isGiven = source === 'chooseAvatar' && userInfo !== knownUserInfo;
            return isGiven && !context.stored.unsubmitted;
        };
        return exchange_1.exchangeCode(context, ensureWanted)
            .then((received) => {
            if (version !== abandoned)
                void revocation.revoke(received);
            ensureWanted();
            sessionKey.finishRotation(keyVersion);
            if (isAnswerOutdated())
                received.userInfo = undefined;
            return accept(Object.assign(received, { login: keyVersion }), isAnotherUserPossible);
        })
            .catch((thrown) => {
            const error = client_1.toAuthError(thrown, 'login');
            if (version === abandoned) {
                backOff.noteFailure(error);
                heldSession.show('failed', error);
                context.track({ type: 'fail', code: client_1.toAuthFailure(error).code });
            }
            throw error;
        });
    }
    return {
        accept,
        get isRunning() {
            return !!running;
        },
        run(mayBeAnotherUser = false) {
            isAnotherUserPossible = mayBeAnotherUser || (!!running && isAnotherUserPossible);
            if (running)
                return running;
            const version = abandoned;
            const started = last.then(() => startLogin(version));
            const end = () => {
                if (running === started)
                    running = undefined;
            };
            last = started.then(end, end);
            return (running = started);
        },
        abandon() {
            abandoned += 1;
            running = undefined;
            backOff.reset();
        },
    };
}
