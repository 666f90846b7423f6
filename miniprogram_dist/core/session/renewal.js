"use strict";
exports.createRenewal = createRenewal;
const exchange_1 = require("./exchange");
const revoke_1 = require("./revoke");
const client_1 = require("../client/client");
function createRenewal(parts) {
    const { context, heldSession, sessionKey, storage, serverProfile } = parts;
    let running;
    let isAnotherUserPossible = false;
    let last = Promise.resolve();
    function startLogin(userGeneration) {
        context.ensureSameUser(userGeneration);
        const type = heldSession.hasToken() ? 'renew' : 'login';
        const keyVersion = sessionKey.startRotation();
        heldSession.show('pending');
        const { userInfo: knownUserInfo } = context.store.state.profile;
        const isAnswerOutdated = () => {
            const { userInfo, source } = context.store.state.profile;
            const isGiven = source === 'chooseAvatar' && userInfo !== knownUserInfo;
            return isGiven && !context.stored.unsubmitted;
        };
        return exchange_1.exchangeCode(context, userGeneration)
            .then(({ token, expiresAt, at, userInfo: answered }) => {
            const userInfo = isAnswerOutdated() ? undefined : answered;
            const fresh = { token, expiresAt };
            if (userGeneration !== context.userGeneration)
                void revoke_1.revokeSession(context, fresh);
            context.ensureSameUser(userGeneration);
            const isAnotherUser = isAnotherUserPossible && serverProfile.isAnotherUser(userInfo);
            if (isAnotherUser)
                context.endUser();
            const received = { token, expiresAt, at, login: keyVersion };
            heldSession.replace(received);
            sessionKey.finishRotation(keyVersion);
            void storage.write(received).catch((reason) => revoke_1.trackFailure(context, reason));
            serverProfile.accept(userInfo, isAnotherUser);
            heldSession.show('none');
            context.track({ type });
            return fresh;
        })
            .catch((reason) => {
            const error = client_1.toAuthError(reason, 'login');
            if (userGeneration === context.userGeneration) {
                heldSession.show('failed', error);
                revoke_1.trackFailure(context, error);
            }
            throw error;
        });
    }
    return {
        get isRunning() {
            return !!running;
        },
        run(mayBeAnotherUser = false) {
            isAnotherUserPossible = mayBeAnotherUser || (!!running && isAnotherUserPossible);
            if (running)
                return running;
            const { userGeneration } = context;
            const started = last.then(() => startLogin(userGeneration));
            const end = () => {
                if (running === started)
                    running = undefined;
            };
            last = started.then(end, end);
            return (running = started);
        },
        abandon() {
            running = undefined;
        },
    };
}
