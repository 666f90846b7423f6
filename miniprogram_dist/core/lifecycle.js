"use strict";
exports.createLifecycle = createLifecycle;
const errors_1 = require("./client/errors");
function createLifecycle({ context, privacy, silentCheck, session, answers, phone, givenProfile, avatarFiles, }) {
    const { client, store } = context;
    let starting;
    const redrawListeners = new Set();
    function handleShow() {
        context.retryStorage();
        session.showExpiry();
        answers.endQuestion();
        phone.endPhoneQuestion();
        privacy.handleShow();
        silentCheck.checkRevocation();
    }
    function startSession() {
        if (context.options.withCredentials)
            session.prepareSessionKey().catch(() => undefined);
        return session.start();
    }
    const redraw = () => redrawListeners.forEach((listener) => listener());
    return {
        handleShow,
        handleConfigured: redraw,
        start() {
            if (!starting) {
                errors_1.attempt(() => client.sync('onAppShow', handleShow));
                starting = Promise.all([startSession(), silentCheck.check()]).then(() => undefined);
                void starting.then(() => {
                    givenProfile.resubmit();
                    avatarFiles.deleteStrays();
                });
            }
            return starting;
        },
        logout() {
            const ended = session.logout().then(() => undefined);
            context.endUser({ loggedOut: true });
            store.send({ type: 'loggedOut' });
            redraw();
            context.track({ type: 'logout' });
            return ended;
        },
        onRedraw(listener) {
            redrawListeners.add(listener);
            return () => void redrawListeners.delete(listener);
        },
    };
}
