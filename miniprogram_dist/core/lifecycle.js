"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createLifecycle = createLifecycle;
const errors_1 = require("./client/errors");
function createLifecycle({ context, silentCheck, session, answers, givenProfile, }) {
    const { client, store } = context;
    let starting;
    const logoutListeners = new Set();
    function handleShow() {
        session.showExpiry();
        answers.endQuestion();
        silentCheck.checkRevocation();
    }
    function startSession() {
        const { withCredentials, exchange } = context.options;
        if (withCredentials)
            session.prepareSessionKey().catch(() => undefined);
        return exchange && session.load();
    }
    return {
        handleShow,
        start() {
            if (!starting) {
                (0, errors_1.attempt)(() => client.sync('onAppShow', handleShow));
                starting = Promise.all([startSession(), silentCheck.check()]).then(() => undefined);
                void starting.then(() => givenProfile.resubmit());
            }
            return starting;
        },
        logout() {
            const ended = session.logout();
            context.userGeneration++;
            context.updateStored({ loggedOut: true, unsubmitted: undefined });
            store.send({ type: 'loggedOut' });
            logoutListeners.forEach((listener) => listener());
            context.track({ type: 'logout' });
            return ended;
        },
        onLogout(listener) {
            logoutListeners.add(listener);
            return () => void logoutListeners.delete(listener);
        },
    };
}
