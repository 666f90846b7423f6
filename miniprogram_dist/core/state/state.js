"use strict";
exports.isAgreementOpen = isAgreementOpen;
exports.isUserKnown = isUserKnown;
exports.isRefused = isRefused;
exports.LOG_PREFIX = '[miniprogram-auth-kit]';
function isAgreementOpen(privacy) {
    return privacy === 'needed' || privacy === 'refused';
}
function isUserKnown({ profile }) {
    return !!profile.userInfo || !!profile.preview;
}
function isRefused(error) {
    return !!error && error.code === 'refused';
}
exports.authErrorCodes = [
    'denied',
    'cancelled',
    'placeholder',
    'privacy-refused',
    'privacy-undeclared',
    'not-granted',
    'no-tap',
    'busy',
    'timeout',
    'unsupported',
    'invalid',
    'network',
    'exchange-failed',
    'session-key-stale',
    'unauthorized',
    'refused',
    'quota',
    'submit-failed',
    'storage',
    'failed',
];
