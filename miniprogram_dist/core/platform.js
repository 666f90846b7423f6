"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.REVIEW = exports.platform = void 0;
exports.deadline = deadline;
const errors_1 = require("./errors");
const fields_1 = require("./fields");
const attempt_1 = require("./attempt");
const client = () => (typeof wx === 'undefined' ? {} : (0, fields_1.fieldsOf)(wx));
exports.platform = {
    now: () => Date.now(),
    after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
    },
    canIUse: (schema) => (0, attempt_1.attempt)(() => exports.platform.sync('canIUse', schema)) === true,
    info(key) {
        const read = (api) => (0, fields_1.fieldsOf)((0, attempt_1.attempt)(() => exports.platform.sync(api)))[key];
        const value = read('getAppBaseInfo') || read('getSystemInfoSync');
        return typeof value === 'string' ? value : '';
    },
    call: (api, options, timeout) => call(client(), api, options, timeout),
    file: (method, options, timeout) => call((0, fields_1.fieldsOf)((0, attempt_1.attempt)(() => exports.platform.sync('getFileSystemManager'))), method, options, timeout),
    userFolder: () => String((0, fields_1.fieldsOf)(client().env).USER_DATA_PATH),
    sync: (api, ...rest) => invoke(client(), api, rest),
};
exports.REVIEW = 1500;
function deadline(work, ms, what, { after }) {
    return new Promise((resolve, reject) => {
        const late = () => reject(new errors_1.AuthError('timeout', `${what}: over ${ms} ms`));
        const cancel = ms ? after(ms, late) : () => { };
        void new Promise((done) => done(work())).then(resolve, reject).then(cancel);
    });
}
function call(owner, api, options, timeout) {
    const work = () => new Promise((resolve, fail) => {
        const success = (answer) => resolve((0, fields_1.fieldsOf)(answer));
        invoke(owner, api, [Object.assign({}, options, { success, fail })]);
    });
    return deadline(work, timeout, api, exports.platform).catch((reason) => {
        throw (0, errors_1.toAuthError)(reason, api);
    });
}
function invoke(owner, api, rest) {
    const method = owner[api];
    if (typeof method !== 'function')
        throw new errors_1.AuthError('unsupported', `no ${api} on this client`);
    return method.apply(owner, rest);
}
