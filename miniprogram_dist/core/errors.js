"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.AuthError = void 0;
exports.classify = classify;
exports.toAuthError = toAuthError;
const fields_1 = require("./fields");
class AuthError extends Error {
    constructor(code, message, answer) {
        super(`[miniprogram-auth-kit] ${message}`);
        this.code = code;
        Object.assign(this, answer);
    }
}
exports.AuthError = AuthError;
const ANSWERS = [
    [
        'privacy-undeclared',
        /(declared|announce|implement).*privacy|privacy.*ban/,
        ...[112, 1025, 1026, 101100, 101101],
    ],
    ['privacy-refused', /privacy/, 101102],
    ['not-granted', /scope un/],
    ['no-tap', /gesture/i],
    ['invalid', /desc/],
    ['busy', /progress/],
    ['cancelled', /cancel/, 1],
    ['denied', /auth(orize)?[ :]*den/, 103],
    ['timeout', /time ?out/, 5],
    ['unsupported', /not (support|exist)/, 100],
    ['network', /^(request|\w+load)|net(work|:)/],
];
function classify(answer) {
    const { errMsg, errno } = (0, fields_1.fieldsOf)(answer);
    const text = typeof errMsg === 'string' ? errMsg : '';
    const code = answer instanceof AuthError ? answer.code : codeOf(text, errno);
    const failure = { code };
    if (text)
        failure.errMsg = text;
    if (typeof errno === 'number')
        failure.errno = errno;
    return failure;
}
function toAuthError(reason, what) {
    if (reason instanceof AuthError)
        return reason;
    const failure = classify(reason);
    return new AuthError(failure.code, `${what}: ${failure.errMsg || failure.code}`, failure);
}
function codeOf(text, errno) {
    if (errno === 104 && !/auth/.test(text))
        return 'privacy-refused';
    const [code] = ANSWERS.find(([, , ...numbers]) => numbers.includes(errno)) ||
        ANSWERS.find(([, pattern]) => pattern.test(text)) || ['failed'];
    return code;
}
