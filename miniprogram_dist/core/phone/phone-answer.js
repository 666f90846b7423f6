"use strict";
exports.readPhoneAnswer = readPhoneAnswer;
exports.toBindFailure = toBindFailure;
const client_1 = require("../client/client");
const fields_1 = require("../state/fields");
function readPhoneAnswer(detail) {
    const { code, errMsg } = fields_1.fieldsOf(detail, 'code', 'errMsg');
    if (!client_1.isOk(errMsg))
        return { error: client_1.toAuthFailure(detail) };
    return typeof code === 'string' && code ? { code } : { error: { code: 'unsupported' } };
}
function toBindFailure(thrown) {
    var _a;
    const failure = client_1.toAuthFailure(thrown);
    return ((_a = failure.reason) === null || _a === void 0 ? void 0 : _a.code) === 'number-taken'
        ? Object.assign(failure, { code: 'refused' })
        : failure;
}
