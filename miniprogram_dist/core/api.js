"use strict";
exports.createApi = createApi;
const errors_1 = require("./client/errors");
const options_1 = require("./options");
const app_profile_1 = require("./profile/app-profile");
const request_1 = require("./session/request");
const fields_1 = require("./state/fields");
const store_1 = require("./state/store");
function createApi(parts) {
    const { context, lifecycle, silentCheck, session, gateSession, answers } = parts;
    const { client, store } = context;
    const state = () => store.state;
    return {
        configure(options) {
            context.setOptions(options_1.mergeOptions(context.options, options));
            gateSession.handleConfigured();
            lifecycle.handleConfigured();
        },
        get state() {
            return state();
        },
        subscribe(listener) {
            state();
            return store.subscribe(listener);
        },
        ready: () => lifecycle.start().then(state),
        refresh: () => lifecycle.start().then(silentCheck.check).then(state),
        login: (options) => session.login({ force: !!fields_1.fieldOf(options, 'force') }),
        logout: () => lifecycle.logout(),
        setSession: (given) => session.set(given),
        setProfile: (userInfo) => new Promise((resolve) => {
            app_profile_1.acceptAppProfile(context, userInfo);
            resolve(state());
        }),
        request(options) {
            const work = request_1.requestWithToken(context, session, options);
            callBack(work, options);
            return work;
        },
        openSetting: () => context.abilities.isSinglePage()
            ? Promise.reject(new errors_1.AuthError('unsupported', 'single-page mode has no settings'))
            : client.call('openSetting', {}, 0).then(answers.answerSetting).then(state),
    };
}
function callBack(work, options) {
    const { success, fail, complete } = fields_1.fieldsOf(options, 'success', 'fail', 'complete');
    const call = (callback, answer) => typeof callback === 'function' && store_1.runCallback(() => callback(answer));
    const callBoth = (callback) => (answer) => {
        call(callback, answer);
        call(complete, answer);
    };
    if (success || fail || complete)
        work.then(callBoth(success), callBoth(fail));
}
