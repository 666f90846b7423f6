"use strict";
exports.createAppApi = createAppApi;
exports.createAuth = createAuth;
const api_1 = require("./api");
const auth_1 = require("./auth");
const instance_1 = require("./instance");
const read_options_1 = require("./read-options");
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
        setProfile: (userInfo) => find().setProfile(userInfo),
        refresh: () => find().refresh(),
        request: (options) => find().request(options),
        openSetting: () => find().openSetting(),
    };
}
exports.sharedAuth = createAppApi(instance_1.sharedApi);
function createAuth(options = {}, client) {
    const api = api_1.createApi(auth_1.createAuthParts(client));
    const auth = createAppApi(() => api);
    auth.configure(options);
    return auth;
}
