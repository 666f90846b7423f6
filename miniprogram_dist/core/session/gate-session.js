"use strict";
exports.createGateSession = createGateSession;
function createGateSession(context, session) {
    let isWaiting = false;
    function openSession(isTap = false) {
        if (isTap)
            session.noteTap();
        isWaiting = !context.options.exchange;
        if (isWaiting)
            return false;
        if (isTap || !context.stored.loggedOut)
            session.login().catch(() => undefined);
        return true;
    }
    return {
        openSession,
        handleConfigured() {
            if (isWaiting)
                openSession();
        },
    };
}
