"use strict";
exports.findApp = findApp;
const timing_1 = require("./timing");
const errors_1 = require("./errors");
const fields_1 = require("../state/fields");
const methodsOf = (owner) => (fields_1.isObject(owner) ? owner : {});
const currentWx = () => methodsOf(typeof wx === 'undefined' ? undefined : wx);
function findApp() {
    const find = (options) => {
        const found = errors_1.attempt(() => getApp(options));
        return fields_1.isObject(found) ? found : undefined;
    };
    const app = find();
    return { app: app || find({ allowDefault: true }), isDefault: !app };
}
const MAX_DELAY = 2147483647;
exports.wxClient = {
    now: () => Date.now(),
    after(ms, run) {
        let timer;
        function wait(left) {
            const delay = Math.min(left, MAX_DELAY);
            timer = setTimeout(() => (left > delay ? wait(left - delay) : run()), delay);
        }
        wait(ms);
        return () => clearTimeout(timer);
    },
    canIUse: (schema) => errors_1.attempt(() => exports.wxClient.sync('canIUse', schema)) === true,
    info(key) {
        const read = (api) => fields_1.fieldOf(errors_1.attempt(() => exports.wxClient.sync(api)), key);
        const value = read('getAppBaseInfo') || read('getSystemInfoSync');
        return typeof value === 'string' ? value : '';
    },
    isAtLeast(wanted) {
        const version = exports.wxClient.info('SDKVersion');
        const parts = version.split('.').map(Number);
        const [difference = 0] = wanted
            .split('.')
            .map((part, index) => (parts[index] || 0) - Number(part))
            .filter((part) => part !== 0);
        return !!version && difference >= 0;
    },
    call: (api, options, timeout, onStart) => callMethod(currentWx(), api, options, timeout, onStart),
    file(method, options, timeout) {
        const fileSystemManager = methodsOf(errors_1.attempt(() => exports.wxClient.sync('getFileSystemManager')));
        return callMethod(fileSystemManager, method, options, timeout);
    },
    userFolder() {
        const folder = fields_1.fieldOf(fields_1.fieldOf(currentWx(), 'env'), 'USER_DATA_PATH');
        return typeof folder === 'string' ? folder : '';
    },
    sync: (api, ...parameters) => invoke(currentWx(), api, parameters),
};
function callMethod(owner, method, options, timeout, onStart) {
    const work = () => new Promise((resolve, fail) => {
        const isPromise = (answer) => typeof fields_1.fieldOf(answer, 'then') === 'function';
        const success = (answer) => resolve(methodsOf(isPromise(answer) ? undefined : answer));
        const task = invoke(owner, method, [Object.assign({}, options, { success, fail })]);
        if (onStart)
            onStart(task);
    });
    return timing_1.withDeadline(work, timeout, method, exports.wxClient).catch((reason) => {
        throw errors_1.toAuthError(reason, method);
    });
}
function invoke(owner, name, parameters) {
    const method = owner[name];
    if (typeof method !== 'function')
        throw new errors_1.AuthError('unsupported', `no ${name} on this client`);
    return method.apply(owner, parameters);
}
