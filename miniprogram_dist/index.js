'use strict';

Object.defineProperty(exports, '__esModule', { value: true });

var kit = require('./core/kit.js');

const RULES = {};
for (const key of ['sessionMaxAge', 'renewBefore', 'profileMaxAge', 'timeout']) {
    const isGood = (value) => typeof value === 'number' && value >= 0 && value < Math.pow(2, 31);
    RULES[key] = [isGood, 'give a number, 0 or more'];
}
for (const key of [
    'exchange',
    'submitProfile',
    'uploadAvatar',
    'revoke',
    'isDemoted',
    'track',
]) {
    RULES[key] = [(value) => typeof value === 'function', 'give a function'];
}
const CHANNELS = ['getUserInfo', 'chooseAvatar'];
RULES.channels = [
    (value) => Array.isArray(value) && value.length > 0 && value.every((one) => CHANNELS.includes(one)),
    "give 'getUserInfo', 'chooseAvatar' or both",
];
function merge(before, options) {
    var _a;
    const next = Object.assign({}, before);
    for (const key of Object.keys(options)) {
        const value = options[key];
        if (value === undefined)
            continue;
        const [isGood, remedy] = (_a = RULES[key]) !== null && _a !== void 0 ? _a : [];
        if (!isGood || isGood(value))
            Object.assign(next, { [key]: value });
        else
            console.warn(`[miniprogram-auth-kit] configure: ${key} is left out: ${String(remedy)}`);
    }
    return next;
}

function request(ctx, session, options) {
    var _a;
    const wait = (_a = options.timeout) !== null && _a !== void 0 ? _a : ctx.config.timeout;
    const send = ({ token }) => {
        const header = Object.assign({}, options.header, { Authorization: `Bearer ${token}` });
        const all = Object.assign({}, options, { timeout: wait, header });
        return ctx.platform.call('request', all, wait);
    };
    if (ctx.kept.loggedOut) {
        const remedy = 'the user logged out; call auth.login() when they want to be known again';
        return Promise.reject(new kit.A('not-granted', remedy));
    }
    return session.login().then((used) => send(used).then((answer) => {
        if (answer.statusCode !== 401)
            return answer;
        const current = session.current();
        const isOld = current && current.token !== used.token;
        return (isOld ? Promise.resolve(current) : session.login({ force: true })).then(send);
    }));
}

function exchangeCode(ctx, isOvertaken) {
    const { platform, config } = ctx;
    const { timeout } = config;
    return platform.call('login', { timeout }, timeout).then(({ code }) => {
        if (typeof code !== 'string' || !code)
            throw new kit.A('failed', 'wx.login gave no code');
        if (isOvertaken())
            throw new kit.A('cancelled', 'a logout came before the login was done');
        const work = new Promise((resolve) => { var _a; return resolve((_a = config.exchange) === null || _a === void 0 ? void 0 : _a.call(config, code)); });
        return kit.a(work, timeout, 'exchange', platform).then((answer) => accept(answer, ctx), (reason) => {
            const { code } = kit.t(reason, 'exchange');
            const kind = code === 'timeout' || code === 'network' ? code : 'exchange-failed';
            throw new kit.A(kind, `exchange failed (${code}): look at your server's answer`);
        });
    });
}
function accept(answer, { platform, config }) {
    const { token, expiresIn, userInfo } = (answer !== null && answer !== void 0 ? answer : {});
    if (typeof token !== 'string' || !token) {
        throw new kit.A('exchange-failed', 'exchange answered no token: answer { token, expiresIn }');
    }
    if (typeof expiresIn !== 'number' || !(expiresIn > 0)) {
        const remedy = 'answer the seconds the token lives, a number above 0';
        throw new kit.A('exchange-failed', `exchange answered a wrong expiresIn: ${remedy}`);
    }
    const at = platform.now();
    const expiresAt = at + Math.min(expiresIn, config.sessionMaxAge) * 1000;
    return { stored: { token, expiresAt, at }, userInfo };
}

const SESSION_KEY = `${kit.K}.session`;
const at = (platform, more) => Object.assign({ key: SESSION_KEY }, atLeast(platform, '2.21.3') && { encrypt: true }, more);
function readSession(platform, timeout) {
    return platform.call('getStorage', at(platform), timeout).then((answer) => {
        const stored = kit.u(answer.data);
        const whole = typeof stored.token === 'string' &&
            stored.token &&
            typeof stored.expiresAt === 'number' &&
            typeof stored.at === 'number';
        return whole ? stored : undefined;
    }, () => undefined);
}
const writeSession = (platform, session, timeout) => platform.call('setStorage', at(platform, { data: kit.w(session) }), timeout);
const dropSession = (platform, timeout) => platform.call('removeStorage', { key: SESSION_KEY }, timeout);
function atLeast({ sdkVersion }, wanted) {
    const have = sdkVersion().split('.');
    const want = wanted.split('.');
    for (let i = 0; i < want.length; i++) {
        const difference = Number(have[i]) - Number(want[i]);
        if (difference)
            return difference > 0;
    }
    return true;
}

function createSession(ctx, welcome) {
    const { platform, store } = ctx;
    let session;
    let loading;
    let checking;
    let flight;
    let last = Promise.resolve();
    let logins = 0;
    let logouts = 0;
    let aliveKey = 0;
    function usable(margin = 0) {
        const now = platform.now();
        return session && now >= session.at && now < session.expiresAt - margin ? session : undefined;
    }
    function show(status, error) {
        const good = usable();
        const shown = good ? { status: 'active', expiresAt: good.expiresAt } : { status };
        const failure = error && { error: kit.f(error) };
        store.send({ type: 'session', session: Object.assign(shown, failure) });
    }
    function check() {
        const active = store.state.session.status === 'active';
        if (!flight && active !== !!usable())
            show('none');
    }
    function load() {
        loading !== null && loading !== void 0 ? loading : (loading = readSession(platform, ctx.config.timeout).then((stored) => {
            if (logins)
                return;
            session = stored;
            check();
        }));
        return loading;
    }
    function login({ force } = {}) {
        if (!ctx.config.exchange) {
            const remedy = 'login needs auth.configure({ exchange }); everything else works without';
            const error = new kit.A('unsupported', remedy);
            show('failed', error);
            return Promise.reject(error);
        }
        if (ctx.kept.loggedOut)
            ctx.keep({ loggedOut: undefined });
        const before = logouts;
        return load().then(() => {
            if (before !== logouts)
                throw overtaken();
            const good = usable(ctx.config.renewBefore * 1000);
            if (good && !force)
                return open(good);
            return renew().catch((error) => {
                const old = usable();
                if (old && !force)
                    return open(old);
                throw error;
            });
        });
    }
    function renew() {
        if (flight)
            return flight;
        const mine = logouts;
        const work = last.then(() => start(mine));
        const done = () => {
            if (flight === work)
                flight = undefined;
        };
        last = work.then(done, done);
        return (flight = work);
    }
    function start(mine) {
        const type = session ? 'renew' : 'login';
        const number = ++logins;
        const isOvertaken = () => mine !== logouts;
        if (isOvertaken())
            throw overtaken();
        aliveKey = 0;
        show('pending');
        return exchangeCode(ctx, isOvertaken).then(({ stored, userInfo }) => {
            if (isOvertaken()) {
                void revoke(stored);
                throw overtaken();
            }
            session = stored;
            aliveKey = number;
            void writeSession(platform, stored, ctx.config.timeout).catch(trouble);
            welcome(userInfo);
            show('none');
            ctx.track({ type });
            return open(stored);
        }, (reason) => {
            const error = kit.t(reason, 'login');
            if (!isOvertaken())
                show('failed', error);
            trouble(error);
            throw error;
        });
    }
    function logout() {
        logouts++;
        flight = undefined;
        aliveKey = 0;
        const end = () => {
            const ended = usable();
            session = undefined;
            return ended;
        };
        const known = end();
        return load().then(() => {
            const ended = known !== null && known !== void 0 ? known : end();
            const dropped = dropSession(platform, ctx.config.timeout).catch(trouble);
            return Promise.all([dropped, ended && revoke(ended)]).then(() => undefined);
        });
    }
    function revoke(ended) {
        const work = new Promise((resolve) => { var _a, _b; return resolve((_b = (_a = ctx.config).revoke) === null || _b === void 0 ? void 0 : _b.call(_a, open(ended))); });
        return kit.a(work, ctx.config.timeout, 'revoke', platform).catch(trouble);
    }
    function trouble(reason) {
        ctx.track({ type: 'fail', code: kit.t(reason, 'session').code });
    }
    function prepare() {
        if (!ctx.config.exchange || ctx.kept.loggedOut || aliveKey)
            return Promise.resolve();
        return load().then(() => {
            if (!usable())
                return login();
            const before = logins;
            checking !== null && checking !== void 0 ? checking : (checking = platform.call('checkSession', {}, ctx.config.timeout).then(() => before === logins && (aliveKey = ++logins), () => before === logins && login({ force: true })));
            return checking;
        });
    }
    return {
        load,
        check,
        login,
        logout,
        prepare,
        current: () => usable() && open(usable()),
        stamp: () => (aliveKey && !flight && usable() ? aliveKey : 0),
    };
}
const open = ({ token, expiresAt }) => ({ token, expiresAt });
const overtaken = () => new kit.A('cancelled', 'a logout came before the login was done');

function setProfile(ctx, profile, given) {
    var _a;
    if (typeof given !== 'object' || !given) {
        throw new kit.A('invalid', 'setProfile takes { nickName?, avatarUrl? }');
    }
    const userInfo = kit.r(given);
    if (kit.i(userInfo.avatarUrl))
        delete userInfo.avatarUrl;
    if (!userInfo.avatarUrl && kit.g((_a = userInfo.nickName) !== null && _a !== void 0 ? _a : ''))
        delete userInfo.nickName;
    const { source, userInfo: known } = ctx.store.state.profile;
    if (known && ctx.kept.unsubmitted)
        return;
    if (userInfo.nickName || userInfo.avatarUrl)
        profile.save(userInfo, source !== null && source !== void 0 ? source : 'app');
}

function createSubmit(ctx, session, profile, hand) {
    const { platform, store, kept } = ctx;
    let version = 0;
    let last = Promise.resolve();
    const isEncrypted = () => ctx.config.withCredentials &&
        ctx.config.exchange &&
        store.state.profile.source === 'getUserInfo';
    function submit(credentials) {
        const mine = ++version;
        const { epoch } = ctx;
        const isCurrent = () => mine === version && epoch === ctx.epoch;
        if (!ctx.config.submitProfile)
            return;
        ctx.keep({ unsubmitted: true });
        last = last
            .then(() => isCurrent() && attempt(credentials))
            .then((verified) => {
            if (!isCurrent())
                return;
            ctx.keep({ unsubmitted: undefined });
            const userInfo = kit.r(verified);
            const { source } = store.state.profile;
            if (source && (userInfo.nickName || userInfo.avatarUrl))
                profile.save(userInfo, source);
        }, (reason) => {
            if (!isCurrent())
                return;
            const error = kit.f(kit.t(reason, 'submitProfile'));
            store.send({ type: 'troubled', error: Object.assign(error, { code: 'submit-failed' }) });
            ctx.track({ type: 'fail', code: 'submit-failed' });
        });
    }
    function attempt(credentials) {
        if (!isEncrypted())
            return ready().then((open) => send(open));
        const first = credentials ? send(session.current(), credentials) : fresh();
        return first.catch((reason) => {
            if ((reason === null || reason === void 0 ? void 0 : reason.code) !== 'session-key-stale')
                throw reason;
            return session.login({ force: true }).then(fresh);
        });
    }
    const ready = () => ctx.config.exchange ? session.login().catch(() => undefined) : Promise.resolve(undefined);
    function fresh() {
        return session.prepare().then(() => {
            const stamp = session.stamp();
            return profile.fetch(true).then((credentials) => {
                const good = credentials && stamp && stamp === session.stamp();
                if (good)
                    return send(session.current(), credentials);
                throw new kit.A('session-key-stale', 'no payload of this session could be had');
            });
        });
    }
    function send(open, credentials) {
        const { userInfo = {}, source } = store.state.profile;
        const channel = source === 'getUserInfo' ? source : 'chooseAvatar';
        const payload = { channel, userInfo };
        if (credentials)
            payload.credentials = credentials;
        const work = new Promise((resolve) => { var _a, _b; return resolve((_b = (_a = ctx.config).submitProfile) === null || _b === void 0 ? void 0 : _b.call(_a, payload, open)); });
        return kit.a(work, ctx.config.timeout, 'submitProfile', platform);
    }
    return {
        changed(stamp, credentials) {
            const isOurs = credentials && isEncrypted() && stamp && stamp === session.stamp();
            const ours = isOurs ? credentials : undefined;
            submit(ours);
            return ours;
        },
        retry() {
            if (!kept.profile || !kept.unsubmitted)
                return;
            const { avatarUrl } = kept.profile.userInfo;
            if (ctx.config.uploadAvatar && kit.l(avatarUrl))
                void hand.save({ avatarUrl });
            else
                submit();
        },
        upload(path) {
            const { uploadAvatar, timeout } = ctx.config;
            if (!uploadAvatar)
                return;
            return ready()
                .then((open) => kit.a(uploadAvatar(path, open), timeout, 'uploadAvatar', platform))
                .then((answer) => {
                const address = kit.h(answer);
                if (address && !kit.j(address))
                    return address;
                throw new kit.A('submit-failed', 'uploadAvatar answered no lasting URL: answer one');
            });
        },
    };
}

function createAuth(options = {}, platform) {
    const auth = joinServer(kit.m(platform));
    auth.configure(options);
    return auth;
}
function joinServer(kit) {
    let parts;
    const get = () => (parts !== null && parts !== void 0 ? parts : (parts = build()));
    function build() {
        const { ctx, profile, hand } = kit.get();
        const session = createSession(ctx, (userInfo) => {
            if (typeof userInfo === 'object' && userInfo)
                setProfile(ctx, profile, userInfo);
        });
        return { ctx, profile, session, submit: createSubmit(ctx, session, profile, hand) };
    }
    Object.assign(kit.more, {
        start() {
            const { session, ctx } = get();
            if (ctx.config.withCredentials)
                session.prepare().catch(() => undefined);
            return ctx.config.exchange && session.load();
        },
        retry: () => get().submit.retry(),
        show: () => get().session.check(),
        stamp: () => get().session.stamp(),
        changed: (stamp, credentials) => get().submit.changed(stamp, credentials),
        upload: (path) => get().submit.upload(path),
        openSession(byTap) {
            if (byTap || !get().ctx.kept.loggedOut)
                get()
                    .session.login()
                    .catch(() => undefined);
        },
    });
    const { state } = kit;
    return {
        configure: (options) => kit.configure((before) => merge(before, options)),
        get state() {
            return state();
        },
        subscribe: (listener) => kit.get().ctx.store.subscribe(listener),
        ready: () => kit.get().start().then(state),
        refresh: () => kit.get().start().then(kit.get().profile.check).then(state),
        login: (how) => get().session.login(how),
        logout() {
            const { ctx, session } = get();
            const done = session.logout();
            kit.get().forget();
            ctx.track({ type: 'logout' });
            return done;
        },
        setProfile: (userInfo) => new Promise((resolve) => {
            setProfile(get().ctx, get().profile, userInfo);
            resolve(state());
        }),
        request: (options) => request(get().ctx, get().session, options),
        openSetting: () => kit.platform.call('openSetting', {}, 0).then((answer) => {
            get().profile.applySetting(answer);
            return state();
        }),
    };
}

const auth = joinServer(kit.k);

exports.AuthError = kit.A;
exports.auth = auth;
exports.createAuth = createAuth;
