"use strict";
exports.createRevocation = createRevocation;
const client_1 = require("../client/client");
function createRevocation(context, storage) {
    function tell(session) {
        const { revoke } = context.options;
        return context
            .callOption('revoke', () => revoke && revoke(session))
            .catch((error) => {
            if (client_1.toAuthFailure(error).code !== 'unauthorized')
                throw error;
        })
            .then(() => storage.removeUnrevoked(session), (error) => context.track({ type: 'fail', code: client_1.toAuthFailure(error).code }));
    }
    return {
        revoke({ token, expiresAt }) {
            if (!context.options.revoke)
                return Promise.resolve();
            const session = { token, expiresAt };
            return Promise.all([storage.addUnrevoked(session), tell(session)]);
        },
        retry() {
            if (context.options.revoke)
                storage.unrevoked().forEach((session) => void tell(session));
        },
    };
}
