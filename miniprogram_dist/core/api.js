"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createApi = createApi;
exports.createAuth = createAuth;
const auth_1 = require("./auth");
const merge_options_1 = require("./merge-options");
const app_profile_1 = require("./profile/app-profile");
const request_1 = require("./session/request");
function createApi(parts) {
    const state = () => parts().context.store.state;
    return {
        configure(options) {
            const { context } = parts();
            context.setOptions((0, merge_options_1.mergeOptions)(context.options, options));
        },
        get state() {
            return state();
        },
        subscribe(listener) {
            state();
            return parts().context.store.subscribe(listener);
        },
        ready: () => parts().lifecycle.start().then(state),
        refresh: () => parts().lifecycle.start().then(parts().silentCheck.check).then(state),
        login: (options) => parts().session.login(options),
        logout: () => parts().lifecycle.logout(),
        setProfile: (userInfo) => new Promise((resolve) => {
            (0, app_profile_1.acceptAppProfile)(parts().context, userInfo);
            resolve(state());
        }),
        request: (options) => {
            const { context, session } = parts();
            return (0, request_1.requestWithToken)(context, session, options);
        },
        openSetting: () => {
            const { context, silentCheck } = parts();
            return context.client.call('openSetting', {}, 0).then(silentCheck.applySetting).then(state);
        },
    };
}
function createAuth(options = {}, client) {
    const parts = (0, auth_1.createAuthParts)(client);
    const auth = createApi(() => parts);
    auth.configure(options);
    return auth;
}
