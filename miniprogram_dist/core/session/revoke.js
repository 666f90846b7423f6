"use strict";
exports.revokeSession = revokeSession;
exports.trackFailure = trackFailure;
const client_1 = require("../client/client");
function revokeSession(context, { token, expiresAt = NaN } = {}) {
    const { revoke } = context.options;
    if (!token || !revoke)
        return Promise.resolve();
    return context
        .callOption('revoke', () => revoke({ token, expiresAt }))
        .catch((reason) => trackFailure(context, reason));
}
function trackFailure(context, reason) {
    context.track({ type: 'fail', code: client_1.toAuthFailure(reason).code });
}
