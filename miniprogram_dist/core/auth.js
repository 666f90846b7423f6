"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createAuth = createAuth;
exports.joinServer = joinServer;
const kit_1 = require("./kit");
const attempt_1 = require("./attempt");
const merge_1 = require("./merge");
const request_1 = require("./request");
const session_1 = require("./session");
const setprofile_1 = require("./setprofile");
const submit_1 = require("./submit");
function createAuth(options = {}, platform) {
    const auth = joinServer((0, kit_1.createKit)(platform));
    auth.configure(options);
    return auth;
}
function joinServer(kit) {
    let parts;
    const get = () => (parts !== null && parts !== void 0 ? parts : (parts = build()));
    function build() {
        const { ctx, silent, hand } = kit.get();
        const welcome = (userInfo) => (0, attempt_1.attempt)(() => (0, setprofile_1.setProfile)(ctx, userInfo));
        const session = (0, session_1.createSession)(ctx, welcome);
        const submit = (0, submit_1.createSubmit)(ctx, session, silent, hand, welcome);
        Object.assign(kit.more, submit, { show: session.check });
        return { ctx, silent, session };
    }
    Object.assign(kit.more, {
        start() {
            const { session, ctx } = get();
            if (ctx.config.withCredentials)
                session.prepare().catch(() => undefined);
            return ctx.config.exchange && session.load();
        },
        openSession(byTap) {
            const { ctx, session } = get();
            if (byTap || !ctx.kept.loggedOut)
                session.login().catch(() => undefined);
            return !!ctx.config.exchange;
        },
    });
    const { state } = kit;
    return {
        configure: (options) => kit.configure((before) => (0, merge_1.merge)(before, options)),
        get state() {
            return state();
        },
        subscribe: (listener) => kit.get().ctx.store.subscribe(listener),
        ready: () => kit.get().start().then(state),
        refresh: () => kit.get().start().then(kit.get().silent.check).then(state),
        login: (how) => get().session.login(how),
        logout() {
            const { ctx, session } = get();
            const done = session.logout();
            ctx.epoch++;
            ctx.keep({ loggedOut: true, unsubmitted: undefined });
            ctx.store.send({ type: 'loggedOut' });
            ctx.track({ type: 'logout' });
            return done;
        },
        setProfile: (userInfo) => new Promise((resolve) => {
            (0, setprofile_1.setProfile)(get().ctx, userInfo);
            resolve(state());
        }),
        request: (options) => (0, request_1.request)(get().ctx, get().session, options),
        openSetting: () => kit.platform
            .call('openSetting', {}, 0)
            .then((answer) => get().silent.applySetting(answer))
            .then(state),
    };
}
