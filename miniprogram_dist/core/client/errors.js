"use strict";
exports.isOk = isOk;
exports.toAuthFailure = toAuthFailure;
exports.toAuthError = toAuthError;
exports.toServerError = toServerError;
exports.attempt = attempt;
const state_1 = require("../state/state");
const fields_1 = require("../state/fields");
class AuthError extends Error {
    constructor(code, message, answer, cause) {
        super(`${state_1.LOG_PREFIX} ${message}`);
        this.code = code;
        Object.assign(this, answer);
        Object.defineProperty(this, 'cause', { value: cause });
    }
    static [Symbol.hasInstance](value) {
        return this === AuthError ? isAuthError(value) : super[Symbol.hasInstance](value);
    }
}
exports.AuthError = AuthError;
function isAuthError(value) {
    const { code, message } = fields_1.fieldsOf(value, 'code', 'message');
    return isErrorCode(code) && typeof message === 'string' && message.startsWith(`${state_1.LOG_PREFIX} `);
}
const FAILURE_RULES = [
    {
        code: 'privacy-undeclared',
        errMsg: /(declared|announce|implement).*privacy|privacy.*ban/,
        errno: [112, 1025, 1026, 101100, 101101],
    },
    { code: 'privacy-refused', errMsg: /privacy/, errno: [101102] },
    { code: 'quota', errMsg: /enough quota/, errno: [1400001] },
    { code: 'not-granted', errMsg: /scope un|is blocked/, errno: [1421102] },
    { code: 'no-tap', errMsg: /gesture/i },
    { code: 'invalid', errMsg: /desc/ },
    { code: 'busy', errMsg: /progress/ },
    { code: 'cancelled', errMsg: /cancel/, errno: [1] },
    { code: 'denied', errMsg: /(auth(orize)?|user)[ :]*den/, errno: [103] },
    { code: 'timeout', errMsg: /time ?out/, errno: [5] },
    { code: 'unsupported', errMsg: /not (support|exist)|no permission/, errno: [100, 102] },
    { code: 'network', errMsg: /^(request|\w+load)|net(work|:)/ },
];
function isOk(errMsg) {
    return errMsg === undefined || (typeof errMsg === 'string' && /^ok$|:ok$/.test(errMsg));
}
function toAuthFailure(answer) {
    const { code: ownCode, errMsg, errno } = fields_1.fieldsOf(answer, 'code', 'errMsg', 'errno');
    const text = typeof errMsg === 'string' ? errMsg : '';
    const code = isErrorCode(ownCode) ? ownCode : codeOf(text, errno);
    const failure = { code };
    if (text)
        failure.errMsg = text;
    if (typeof errno === 'number' && isFinite(errno))
        failure.errno = errno;
    if (isAuthError(answer) && answer.reason)
        failure.reason = answer.reason;
    return failure;
}
function toAuthError(thrown, callName) {
    if (isAuthError(thrown))
        return thrown;
    const failure = toAuthFailure(thrown);
    const message = `${callName}: ${failure.errMsg || failure.code}`;
    return new AuthError(failure.code, message, failure, thrown);
}
function toServerError(thrown, optionName) {
    if (isAuthError(thrown))
        return thrown;
    const failure = toAuthFailure(thrown);
    const { code, message, statusCode } = fields_1.fieldsOf(thrown, 'code', 'message', 'statusCode');
    if (statusCode === 401)
        failure.code = 'unauthorized';
    const reason = {};
    if (typeof code === 'string' || typeof code === 'number')
        reason.code = String(code);
    const isServerMessage = reason.code || !attempt(() => thrown instanceof Error);
    if (isServerMessage && typeof message === 'string')
        reason.message = message;
    if (reason.code || reason.message)
        failure.reason = reason;
    return new AuthError(failure.code, `${optionName}: ${failure.code}`, failure, thrown);
}
const isErrorCode = (code) => state_1.authErrorCodes.indexOf(code) >= 0;
function codeOf(text, errno) {
    if (errno === 104 && !/auth/.test(text))
        return 'privacy-refused';
    const rule = FAILURE_RULES.find((failure) => (failure.errno || []).some((number) => number === errno)) ||
        FAILURE_RULES.find((failure) => failure.errMsg.test(text));
    return rule ? rule.code : 'failed';
}
function attempt(run) {
    try {
        return run();
    }
    catch (_a) {
        return undefined;
    }
}
