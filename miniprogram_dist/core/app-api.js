"use strict";
exports.createAppApi = createAppApi;
exports.createAuth = createAuth;
const api_1 = require("./api");
const auth_1 = require("./auth");
const errors_1 = require("./client/errors");
const instance_1 = require("./instance");
const read_options_1 = require("./read-options");
const read_request_1 = require("./read-request");
function createAppApi(find) {
    return {
        configure: (options) => find().configure(read_options_1.readOptions(options)),
        get state() {
            return find().state;
        },
        subscribe: (listener) => find().subscribe(listener),
        ready: () => find().ready(),
        login: (options) => find().login(options),
        logout: () => find().logout(),
        setSession(session) {
            const { setSession } = find();
            return setSession ? setSession(session) : Promise.reject(olderCopyError('setSession'));
        },
        setProfile: (userInfo) => find().setProfile(userInfo),
        refresh: () => find().refresh(),
        request(options) {
            const work = find().request(read_request_1.readRequestOptions(options));
            return Object.assign(work, { abort: work.abort || (() => undefined) });
        },
        openSetting: () => find().openSetting(),
    };
}
const olderCopyError = (name) => new errors_1.AuthError('unsupported', `${name}: another copy of the package in this app is older; keep one version of it`);
exports.sharedAuth = createAppApi(instance_1.sharedApi);
function createAuth(options = {}, client) {
    const api = api_1.createApi(auth_1.createAuthParts(client));
    const auth = createAppApi(() => api);
    auth.configure(options);
    return auth;
}
