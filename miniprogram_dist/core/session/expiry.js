"use strict";
exports.createExpiry = createExpiry;
const client_1 = require("../client/client");
function createExpiry(context, heldSession, renewal) {
    const { client } = context;
    let cancel = () => { };
    const error = () => new client_1.AuthError('unauthorized', 'the session has ended; auth.setSession takes the next one');
    function show() {
        const isShownActive = context.store.state.session.status === 'active';
        const isGood = !!heldSession.current();
        if (renewal.isRunning || isShownActive === isGood)
            return;
        if (isGood || context.options.exchange)
            heldSession.show('none');
        else
            heldSession.show('failed', error());
    }
    return {
        show,
        error,
        watch() {
            cancel();
            const current = heldSession.current();
            if (current && !context.options.exchange) {
                cancel = client.after(current.expiresAt - client.now(), show);
            }
        },
    };
}
