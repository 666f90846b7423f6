"use strict";
exports.phoneViewOf = phoneViewOf;
exports.phoneHintOf = phoneHintOf;
const state_1 = require("./state");
function phoneViewOf({ privacy }, openType, hasRoom) {
    if (!openType || !state_1.isAgreementOpen(privacy)) {
        return { phoneOpenType: openType, isAgreementShown: false };
    }
    const coupled = `${openType}|agreePrivacyAuthorization`;
    return { phoneOpenType: hasRoom ? coupled : '', isAgreementShown: hasRoom };
}
const HINT_NAMES = {
    denied: 'hintDenied',
    cancelled: 'hintDenied',
    'privacy-refused': 'hintDenied',
    'privacy-undeclared': 'hintUndeclared',
    'not-granted': 'hintPhoneNone',
    unsupported: 'hintPhoneNone',
    quota: 'hintPhoneQuota',
    network: 'hintNetwork',
    timeout: 'hintNetwork',
    refused: 'hintRefused',
};
function phoneHintOf({ status, error }, texts) {
    if (!error || status === 'pending')
        return '';
    const { code, reason = {} } = error;
    if (code === 'refused' && reason.message)
        return reason.message;
    if (reason.code === 'number-taken')
        return texts.hintNumberTaken;
    return texts[HINT_NAMES[code] || 'hintFailed'];
}
