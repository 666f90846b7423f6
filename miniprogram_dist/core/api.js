"use strict";
exports.createApi = createApi;
const errors_1 = require("./client/errors");
const options_1 = require("./options");
const app_profile_1 = require("./profile/app-profile");
const request_1 = require("./session/request");
const state_1 = require("./state/state");
function createApi({ context, lifecycle, silentCheck, session, answers }) {
    const { client, store } = context;
    const state = () => store.state;
    return {
        configure: (options) => context.setOptions(options_1.mergeOptions(context.options, options)),
        get state() {
            return state();
        },
        subscribe(listener) {
            state();
            return store.subscribe(listener);
        },
        ready: () => lifecycle.start().then(state),
        refresh: () => lifecycle.start().then(silentCheck.check).then(state),
        login: (options) => session.login({ force: !!state_1.fieldsOf(options, 'force').force }),
        logout: () => lifecycle.logout(),
        setProfile: (userInfo) => new Promise((resolve) => {
            app_profile_1.acceptAppProfile(context, userInfo);
            resolve(state());
        }),
        request: (options) => request_1.requestWithToken(context, session, options),
        openSetting: () => context.isSinglePage()
            ? Promise.reject(new errors_1.AuthError('unsupported', 'single-page mode has no settings'))
            : client.call('openSetting', {}, 0).then(answers.answerSetting).then(state),
    };
}
