"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createSession = createSession;
const same_user_1 = require("./same-user");
const errors_1 = require("./errors");
const exchange_1 = require("./exchange");
const session_storage_1 = require("./session-storage");
const within_1 = require("./within");
function createSession(ctx, welcome) {
    const { platform, store, kept } = ctx;
    let session = {};
    let loading;
    let checking;
    let flight;
    let last = Promise.resolve();
    let logins = 0;
    let aliveKey = NaN;
    function current(ahead = 0) {
        const now = platform.now();
        const { at = NaN, expiresAt = NaN, token } = session;
        const end = Math.max(expiresAt - ahead, (at + expiresAt) / 2);
        return token && now >= at && now < end ? { token, expiresAt } : undefined;
    }
    function show(status, error) {
        const good = current();
        const shown = good ? { status: 'active', expiresAt: good.expiresAt } : { status };
        const why = error && { error: (0, errors_1.classify)(error) };
        store.send({ type: 'session', session: Object.assign(shown, why) });
    }
    function check() {
        const isActive = store.state.session.status === 'active';
        if (!flight && isActive !== !!current())
            show('none');
    }
    function load() {
        const { epoch } = ctx;
        const { loggedOut } = kept;
        return (loading || (loading = (0, session_storage_1.readSession)(ctx).then((stored) => {
            if (loggedOut || epoch !== ctx.epoch)
                return stored;
            session = stored;
            check();
            return undefined;
        })));
    }
    function login({ force } = {}) {
        if (!ctx.config.exchange) {
            const error = new errors_1.AuthError('unsupported', 'login needs auth.configure({ exchange })');
            show('failed', error);
            return Promise.reject(error);
        }
        const { epoch } = ctx;
        const { renewBefore = 60 } = ctx.config;
        const loaded = load();
        ctx.keep({ loggedOut: undefined });
        return loaded.then(() => {
            (0, same_user_1.ensureSameUser)(ctx, epoch);
            const good = !force && current(renewBefore * 1000);
            if (good)
                return good;
            return renew().catch((error) => {
                const old = !force && current();
                if (old)
                    return old;
                throw error;
            });
        });
    }
    function renew() {
        if (flight)
            return flight;
        const { epoch } = ctx;
        const work = last.then(() => start(epoch));
        const done = () => {
            if (flight === work)
                flight = undefined;
        };
        last = work.then(done, done);
        return (flight = work);
    }
    function start(epoch) {
        (0, same_user_1.ensureSameUser)(ctx, epoch);
        const type = session.token ? 'renew' : 'login';
        const number = ++logins;
        aliveKey = NaN;
        show('pending');
        return (0, exchange_1.exchangeCode)(ctx, epoch)
            .then(({ token, expiresAt, at, userInfo }) => {
            const fresh = { token, expiresAt };
            if (epoch !== ctx.epoch)
                void revoke(fresh);
            (0, same_user_1.ensureSameUser)(ctx, epoch);
            const stored = { token, expiresAt, at };
            session = stored;
            aliveKey = number;
            void (0, session_storage_1.writeSession)(ctx, stored).catch(trouble);
            welcome(userInfo);
            show('none');
            ctx.track({ type });
            return fresh;
        })
            .catch((reason) => {
            const error = (0, errors_1.toAuthError)(reason, 'login');
            if (epoch === ctx.epoch) {
                show('failed', error);
                trouble(error);
            }
            throw error;
        });
    }
    function logout() {
        const ended = current();
        session = {};
        flight = undefined;
        aliveKey = NaN;
        const dropped = load().then((stored) => (0, session_storage_1.dropSession)(ctx)
            .catch(trouble)
            .then(() => stored));
        loading = dropped.then(() => undefined);
        return dropped.then((stored) => revoke(ended || stored));
    }
    function revoke({ token, expiresAt = NaN } = {}) {
        const { revoke } = ctx.config;
        if (!token || !revoke)
            return;
        return (0, within_1.within)(ctx, 'revoke', () => revoke({ token, expiresAt })).catch(trouble);
    }
    function trouble(reason) {
        ctx.track({ type: 'fail', code: (0, errors_1.classify)(reason).code });
    }
    function prepare() {
        if (!ctx.config.exchange || kept.loggedOut || (aliveKey && current())) {
            return Promise.resolve();
        }
        const { epoch } = ctx;
        return load().then(() => {
            (0, same_user_1.ensureSameUser)(ctx, epoch);
            if (!current())
                return login();
            const before = logins;
            checking || (checking = platform.call('checkSession', {}, ctx.config.timeout).then(() => {
                if (before === logins)
                    aliveKey = ++logins;
            }, () => undefined));
            return checking.then(() => {
                (0, same_user_1.ensureSameUser)(ctx, epoch);
                return aliveKey || login({ force: true });
            });
        });
    }
    return {
        load,
        check,
        login,
        logout,
        prepare,
        current,
        stamp: () => (!flight && current() ? aliveKey : NaN),
    };
}
