'use strict';

const defaultAvatar = 'data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 48 48%27%3E%3Cpath fill=%27%23c8cdd5%27 d=%27M0 0h48v48H0z%27/%3E%3Cg fill=%27%23fff%27%3E%3Ccircle cx=%2724%27 cy=%2719%27 r=%278%27/%3E%3Ccircle cx=%2724%27 cy=%2748%27 r=%2717%27/%3E%3C/g%3E%3C/svg%3E';

const blank = {
    status: 'unknown',
    nickName: '',
    avatarUrl: '',
    openType: '',
    channel: 'getUserInfo',
    hint: '',
    sessionStatus: 'none',
};
function drawn(state, texts) {
    const { profile, channel, session } = state;
    const { nickName, avatarUrl } = profile.display;
    const { status } = profile;
    const hint = hintOf(state);
    return {
        status,
        nickName,
        avatarUrl,
        openType: openTypeOf(state),
        channel,
        hint: hint && texts[hint],
        sessionStatus: session.status,
    };
}
function openTypeOf({ profile, channel, privacy }) {
    const { status, userInfo, preview } = profile;
    if (channel === 'none' || (userInfo && status === 'granted'))
        return '';
    if (channel === 'chooseAvatar')
        return preview || (userInfo === null || userInfo === void 0 ? void 0 : userInfo.avatarUrl) ? '' : channel;
    const isCoupled = privacy === 'needed' || privacy === 'refused';
    return isCoupled ? 'getUserInfo|agreePrivacyAuthorization' : channel;
}
const HINTS = {
    denied: 'hintDenied',
    cancelled: 'hintDenied',
    placeholder: 'hintPlaceholder',
    'privacy-refused': 'hintPrivacy',
    'privacy-undeclared': 'hintUnavailable',
    unsupported: 'hintUnavailable',
};
function hintOf({ profile: { status, error }, channel }) {
    var _a;
    if (status === 'granted' || status === 'pending')
        return '';
    if (channel === 'none')
        return 'hintNone';
    return error ? ((_a = HINTS[error.code]) !== null && _a !== void 0 ? _a : 'hintFailed') : '';
}

const NICKNAME_LIMIT = 32;
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const BLANK = /\s|\u200c|\u200d|\u3164|\u2800/g;
const ADDRESS = /^(https?:\/\/|wxfile:\/\/|cloud:\/\/|data:image\/|\/)/i;
function cleanNickName(value) {
    if (typeof value !== 'string')
        return '';
    const visible = value.replace(INVISIBLE, '').trim();
    return visible.replace(BLANK, '')
        ? Array.from(visible).slice(0, NICKNAME_LIMIT).join('').trim()
        : '';
}
function cleanAddress(value) {
    return typeof value === 'string' && ADDRESS.test(value.trim()) ? value.trim() : '';
}
function readUserInfo(value) {
    const given = (typeof value === 'object' && value ? value : {});
    const userInfo = {};
    const nickName = cleanNickName(given.nickName);
    const avatarUrl = cleanAddress(given.avatarUrl);
    if (nickName)
        userInfo.nickName = nickName;
    if (avatarUrl)
        userInfo.avatarUrl = avatarUrl;
    if (given.gender === 0 || given.gender === 1 || given.gender === 2)
        userInfo.gender = given.gender;
    for (const key of ['language', 'country', 'province', 'city']) {
        const text = given[key];
        if (typeof text === 'string' && text)
            userInfo[key] = text.slice(0, 64);
    }
    return userInfo;
}

const NAME = 'miniprogram-auth-kit-avatar-';
function saveAvatar({ platform, config }, tempFilePath) {
    var _a;
    const [extension = ''] = (_a = /\.\w{1,5}$/.exec(tempFilePath)) !== null && _a !== void 0 ? _a : [];
    const filePath = `${platform.userFolder()}/${NAME}${platform.now()}${extension}`;
    return platform
        .file('saveFile', { tempFilePath, filePath }, config.timeout)
        .then(({ savedFilePath }) => cleanAddress(savedFilePath) || filePath);
}
function dropAvatar({ platform, config }, filePath = '') {
    if (!isSaved(filePath))
        return;
    platform.file('unlink', { filePath }, config.timeout).catch(() => undefined);
}
const isSaved = (address = '') => address.includes(NAME);
const isTemporary = (address = '') => /:\/\/tmp|\/__tmp__\//.test(address);

function channelOf(channels, demoted, canChoose) {
    if (!demoted && channels.includes('getUserInfo'))
        return 'getUserInfo';
    return canChoose && channels.includes('chooseAvatar') ? 'chooseAvatar' : 'none';
}

const defaults = {
    channels: ['getUserInfo', 'chooseAvatar'],
    sessionMaxAge: 172800,
    renewBefore: 60,
    profileMaxAge: 86400,
    timeout: 10000,
};

class AuthError extends Error {
    constructor(code, message, answer = {}) {
        super(`[miniprogram-auth-kit] ${message}`);
        this.name = 'AuthError';
        this.code = code;
        if (answer.errMsg !== undefined)
            this.errMsg = answer.errMsg;
        if (answer.errno !== undefined)
            this.errno = answer.errno;
    }
}
const PRIVACY = /privacy/;
const UNDECLARED = /not declared|banned|announce|implement/;
const RULES = [
    ['not-granted', /scope unauthorized/, []],
    ['no-tap', /TAP gesture/i, []],
    ['invalid', /desc length/, []],
    ['busy', /in progress/, []],
    ['cancelled', /cancel/, [1]],
    ['denied', /auth(orize)?[ :]*den/, [103]],
    ['timeout', /time ?out/, [5]],
    ['unsupported', /not support|not exist/, [100]],
    ['network', /^(request|uploadFile|downloadFile):fail|network|net::/, []],
];
function classify(answer) {
    const { errMsg, errno } = (answer !== null && answer !== void 0 ? answer : {});
    const text = typeof errMsg === 'string' ? errMsg : '';
    const failure = { code: codeOf(text, errno) };
    if (text)
        failure.errMsg = text;
    if (typeof errno === 'number')
        failure.errno = errno;
    return failure;
}
function toAuthError(reason, what) {
    var _a;
    if (reason instanceof AuthError)
        return reason;
    const failure = classify(reason);
    return new AuthError(failure.code, `${what} failed: ${(_a = failure.errMsg) !== null && _a !== void 0 ? _a : failure.code}`, failure);
}
function toFailure({ code, errMsg, errno }) {
    const failure = { code };
    if (errMsg !== undefined)
        failure.errMsg = errMsg;
    if (errno !== undefined)
        failure.errno = errno;
    return failure;
}
function codeOf(text, errno) {
    const isPrivacy = PRIVACY.test(text) ||
        [112, 1025, 1026, 101100, 101101, 101102].includes(errno) ||
        (errno === 104 && !/auth/.test(text));
    if (isPrivacy) {
        const undeclared = UNDECLARED.test(text) || [112, 1025, 1026, 101100, 101101].includes(errno);
        return undeclared ? 'privacy-undeclared' : 'privacy-refused';
    }
    const byNumber = RULES.find(([, , numbers]) => numbers.includes(errno));
    const rule = byNumber !== null && byNumber !== void 0 ? byNumber : RULES.find(([, pattern]) => pattern.test(text));
    return rule ? rule[0] : 'failed';
}

const GREY = /POgEwh4mIHO4nibH0KlMECNjjGxQUq24ZEaGT4poC6icR|icTdbqWNOwNRna42FI242Lcia07jQodd2FJGIYQfG0LAJGFxM4FbnQP6yfMxBgJ0F3YRqJCJ1aPAK2dQagdusBZg/;
const NAMES = ['微信用户', '微信用戶', 'WeChat User'];
function isDemoted(userInfo) {
    const { is_demote, avatarUrl } = userInfo;
    return is_demote === true || isPlaceholderAvatar(avatarUrl);
}
const isPlaceholderAvatar = (avatarUrl) => typeof avatarUrl === 'string' && GREY.test(avatarUrl);
const isPlaceholderName = (nickName) => NAMES.includes(nickName);

function readUserInfoAnswer(detail, config) {
    var _a;
    const answer = (detail !== null && detail !== void 0 ? detail : {});
    const given = answer.userInfo;
    const isOk = typeof answer.errMsg === 'string' ? /:ok$/.test(answer.errMsg) : !!given;
    if (!isOk || typeof given !== 'object' || !given)
        return { error: classify(detail) };
    if (isDemoted(given) || ((_a = config.isDemoted) === null || _a === void 0 ? void 0 : _a.call(config, given)))
        return { demoted: true };
    const userInfo = readUserInfo(given);
    if (!userInfo.nickName && !userInfo.avatarUrl)
        return { error: classify(undefined) };
    return { userInfo, credentials: readCredentials(answer) };
}
function readAvatarAnswer(detail) {
    const avatarUrl = cleanAddress(detail === null || detail === void 0 ? void 0 : detail.avatarUrl);
    return avatarUrl ? { avatarUrl } : { error: classify(detail) };
}
function readCredentials(answer) {
    const credentials = {};
    for (const key of ['encryptedData', 'iv', 'rawData', 'signature', 'cloudID']) {
        const value = answer[key];
        if (typeof value === 'string' && value)
            credentials[key] = value;
        else if (key !== 'cloudID')
            return undefined;
    }
    return credentials;
}

function createHand(ctx, profile, privacy) {
    const { store, more } = ctx;
    let keeping;
    function keep(path) {
        var _a, _b;
        if ((keeping === null || keeping === void 0 ? void 0 : keeping.path) === path)
            return keeping.work;
        const work = (_b = (_a = more.upload) === null || _a === void 0 ? void 0 : _a.call(more, path)) !== null && _b !== void 0 ? _b : saveAvatar(ctx, path);
        const forget = () => (keeping = undefined);
        keeping = { path, work };
        work.catch(forget);
        return work;
    }
    function save(given) {
        const path = cleanAddress(given.avatarUrl);
        const nickName = cleanNickName(given.nickName);
        const before = store.state.profile;
        const { epoch } = ctx;
        const apply = (change) => profile.save(change, 'chooseAvatar');
        if (path)
            store.send({ type: 'previewed', avatarUrl: path });
        if (nickName && !isPlaceholderName(nickName))
            apply({ nickName });
        function done() {
            var _a;
            const { status, userInfo = {} } = store.state.profile;
            const { nickName, avatarUrl } = (_a = before.userInfo) !== null && _a !== void 0 ? _a : {};
            if (userInfo.nickName !== nickName || userInfo.avatarUrl !== avatarUrl) {
                profile.changed();
                ctx.track({ type: 'save', channel: 'chooseAvatar' });
            }
            const isGrant = status === 'granted' && before.status !== status;
            return { type: 'save', detail: { userInfo }, isGrant };
        }
        function failed(reason) {
            return saveAvatar(ctx, path)
                .catch(() => path)
                .then((avatarUrl) => {
                if (epoch !== ctx.epoch)
                    return;
                const error = toFailure(toAuthError(reason, 'keeping the avatar'));
                apply({ avatarUrl });
                ctx.keep({ unsubmitted: true });
                store.send({ type: 'troubled', error });
                ctx.track({ type: 'fail', code: error.code });
                const { attempts } = store.state.profile;
                return { type: 'reject', detail: Object.assign({ attempts }, error) };
            });
        }
        if (!path)
            return Promise.resolve(done());
        return keep(path).then((avatarUrl) => {
            if (epoch !== ctx.epoch)
                return;
            apply({ avatarUrl });
            return done();
        }, failed);
    }
    return {
        save,
        chose(detail) {
            const answer = readAvatarAnswer(detail);
            if ('error' in answer)
                return Promise.resolve(profile.reject(answer.error));
            privacy.heard();
            return save(answer);
        },
    };
}

const client = () => (typeof wx === 'object' && wx ? wx : {});
const platform = {
    now: () => Date.now(),
    after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
    },
    has: (api) => typeof client()[api] === 'function',
    canIUse: (schema) => quiet(() => invoke(client(), 'canIUse', schema) === true, false),
    sdkVersion: () => info('SDKVersion'),
    language: () => info('language'),
    call: (api, options, timeout) => call(client(), api, options, timeout),
    file: (method, options, timeout) => {
        const manager = quiet(() => invoke(client(), 'getFileSystemManager'), {});
        return call(manager, method, options, timeout);
    },
    userFolder: () => textOf(client().env, 'USER_DATA_PATH'),
    sync: (api, ...rest) => invoke(client(), api, ...rest),
    onShow: (run) => quiet(() => void invoke(client(), 'onAppShow', run), undefined),
};
function deadline(work, ms, what, { after }) {
    return new Promise((resolve, reject) => {
        const late = () => reject(new AuthError('timeout', `${what} did not answer within ${ms} ms`));
        const cancel = after(ms, late);
        void work.then(resolve, reject).then(cancel);
    });
}
function call(owner, api, options, timeout) {
    const what = `wx.${api}`;
    const work = new Promise((resolve, reject) => {
        const fail = (reason) => reject(toAuthError(reason, what));
        invoke(owner, api, Object.assign({}, options, { success: resolve, fail }));
    });
    return timeout ? deadline(work, timeout, what, platform) : work;
}
function invoke(owner, api, ...rest) {
    const method = owner[api];
    if (typeof method !== 'function') {
        throw new AuthError('unsupported', `this client has no wx.${api}; update WeChat to use it`);
    }
    return method.apply(owner, rest);
}
function info(key) {
    const read = (api) => textOf(quiet(() => invoke(client(), api), undefined), key);
    return read('getAppBaseInfo') || read('getSystemInfoSync');
}
function textOf(object, key) {
    const value = object === null || object === void 0 ? void 0 : object[key];
    return typeof value === 'string' ? value : '';
}
function quiet(run, otherwise) {
    try {
        return run();
    }
    catch (_a) {
        return otherwise;
    }
}

const COOLDOWN = 10000;
function createPrivacy({ platform, store, config }) {
    const send = (privacy) => store.send({ type: 'privacy', privacy });
    return {
        check() {
            if (!platform.has('getPrivacySetting'))
                return Promise.resolve();
            return platform
                .call('getPrivacySetting', {}, config.timeout)
                .then(({ needAuthorization }) => {
                if (needAuthorization === true)
                    send('needed');
                else if (needAuthorization === false)
                    send('agreed');
            }, () => undefined);
        },
        heard(code) {
            const { privacy } = store.state;
            if (code === 'privacy-refused') {
                send('refused');
                platform.after(COOLDOWN, () => store.state.privacy === 'refused' && send('needed'));
            }
            else if (code === 'privacy-undeclared') {
                send('undeclared');
                console.warn('[miniprogram-auth-kit] the privacy agreement does not declare 收集你的昵称、头像: ' +
                    'add it to 用户隐私保护指引 in the mini-program console; it takes about 5 minutes');
            }
            else if (!code && privacy !== 'unknown')
                send('agreed');
        },
    };
}

function single(work) {
    let flight;
    return () => {
        if (!flight) {
            const done = () => void (flight = undefined);
            flight = work();
            flight.then(done, done);
        }
        return flight;
    };
}

const SETTING_INTERVAL = 30000;
function createProfile(ctx, privacy) {
    const { platform, store } = ctx;
    let cancelSettle = () => { };
    let asked;
    let checking = false;
    let waiting = false;
    let lookedAt = -Infinity;
    let fetching = Promise.resolve();
    const profile = () => store.state.profile;
    const settle = () => {
        cancelSettle();
        store.send({ type: 'settled' });
    };
    function save(userInfo, source) {
        store.send({ type: 'saved', userInfo, source });
        remember();
    }
    function grant(userInfo) {
        store.send({ type: 'granted', userInfo });
        remember();
    }
    function remember() {
        var _a;
        const { userInfo, source } = profile();
        const old = (_a = ctx.kept.profile) === null || _a === void 0 ? void 0 : _a.userInfo.avatarUrl;
        const lasting = Object.assign({}, userInfo);
        if (isTemporary(lasting.avatarUrl))
            lasting.avatarUrl = old;
        const next = userInfo && source && { userInfo: lasting, source, at: platform.now() };
        const isKept = ctx.keep(next ? { profile: next } : { profile: undefined, unsubmitted: undefined });
        if (isKept && old !== lasting.avatarUrl)
            dropAvatar(ctx, old);
    }
    function changed(credentials) {
        var _a, _b, _c, _d;
        if (profile().source === 'chooseAvatar')
            ctx.keep({ unsubmitted: true });
        return (_b = (_a = ctx.more).changed) === null || _b === void 0 ? void 0 : _b.call(_a, asked !== null && asked !== void 0 ? asked : (_d = (_c = ctx.more).stamp) === null || _d === void 0 ? void 0 : _d.call(_c), credentials);
    }
    function demote(error) {
        ctx.keep({ demoted: true });
        store.send({ type: 'demoted', channel: ctx.channel(), error });
    }
    const readSetting = single(() => platform.call('getSetting', {}, ctx.config.timeout).catch(() => undefined));
    function applySetting(answer) {
        if (profile().source === 'getUserInfo' && scopeOf(answer) === false) {
            store.send({ type: 'revoked' });
            remember();
        }
    }
    function look() {
        const before = profile().userInfo;
        return readSetting().then((answer) => {
            if (before === profile().userInfo)
                applySetting(answer);
            return answer;
        });
    }
    function lookAgain() {
        waiting = false;
        lookedAt = platform.now();
        void look();
    }
    const isOld = () => {
        if (!ctx.kept.profile)
            return true;
        const { source, at } = ctx.kept.profile;
        const age = (platform.now() - at) / 1000;
        return source === 'getUserInfo' && !(age >= 0 && age < ctx.config.profileMaxAge);
    };
    function fetch(withCredentials) {
        const work = fetching.then(() => {
            const before = profile().userInfo;
            const { epoch } = ctx;
            const options = { withCredentials, lang: ctx.lang() };
            return platform.call('getUserInfo', options, ctx.config.timeout).then((detail) => {
                if (before !== profile().userInfo || epoch !== ctx.epoch)
                    return;
                const answer = readUserInfoAnswer(detail, ctx.config);
                if ('demoted' in answer) {
                    demote();
                    return;
                }
                if ('error' in answer)
                    return;
                ctx.keep({ demoted: undefined });
                grant(answer.userInfo);
                return answer.credentials;
            });
        });
        fetching = work.catch(() => undefined);
        return work;
    }
    const check = single(() => {
        const done = () => {
            checking = false;
            store.send({ type: 'checked' });
        };
        checking = true;
        return Promise.all([look(), privacy.check()])
            .then(([answer]) => {
            const open = ['unknown', 'agreed'];
            const silent = scopeOf(answer) === true && open.includes(store.state.privacy);
            return silent && !ctx.kept.loggedOut && isOld() ? fetch(false) : undefined;
        })
            .then(done, done);
    });
    function reject(error) {
        cancelSettle();
        privacy.heard(error.code);
        store.send({ type: 'rejected', error });
        ctx.track({ type: 'reject', code: error.code, channel: store.state.channel });
        return { type: 'reject', detail: Object.assign({ attempts: profile().attempts }, error) };
    }
    return {
        check,
        save,
        changed,
        reject,
        applySetting,
        fetch,
        settle,
        decline: () => (profile().status === 'granted' ? undefined : reject({ code: 'cancelled' })),
        ask() {
            var _a, _b;
            settle();
            asked = (_b = (_a = ctx.more).stamp) === null || _b === void 0 ? void 0 : _b.call(_a);
            store.send({ type: 'asked' });
            ctx.track({ type: 'ask', channel: store.state.channel });
            cancelSettle = platform.after(ctx.config.timeout, settle);
        },
        show() {
            settle();
            if (profile().source !== 'getUserInfo' || waiting || checking)
                return;
            const wait = lookedAt + SETTING_INTERVAL - platform.now();
            waiting = wait > 0 && wait <= SETTING_INTERVAL;
            if (waiting)
                platform.after(wait, lookAgain);
            else
                lookAgain();
        },
        answer(detail) {
            cancelSettle();
            const answer = readUserInfoAnswer(detail, ctx.config);
            if ('error' in answer)
                return reject(answer.error);
            privacy.heard();
            if ('demoted' in answer) {
                demote({ code: 'placeholder' });
                return { type: 'form' };
            }
            ctx.keep({ demoted: undefined, loggedOut: undefined });
            const { userInfo } = answer;
            grant(userInfo);
            ctx.track({ type: 'grant', channel: 'getUserInfo' });
            const credentials = changed(answer.credentials);
            const more = credentials && { credentials };
            return {
                type: 'authorize',
                detail: Object.assign({ userInfo, channel: 'getUserInfo' }, more),
            };
        },
    };
}
function scopeOf(answer) {
    const { authSetting } = (answer !== null && answer !== void 0 ? answer : {});
    return authSetting === null || authSetting === void 0 ? void 0 : authSetting['scope.userInfo'];
}

function initialState(channel, anonymous, kept) {
    const profile = { status: 'unknown', display: anonymous, attempts: 0 };
    const state = { session: { status: 'none' }, profile, channel, privacy: 'unknown' };
    if (!(kept === null || kept === void 0 ? void 0 : kept.userInfo) || !kept.source)
        return state;
    const { userInfo, source } = kept;
    return Object.assign(transition(state, { type: 'saved', userInfo, source }, anonymous), {
        channel,
    });
}
function transition(state, event, anonymous) {
    const { profile } = state;
    const set = (change) => Object.assign({}, state, change);
    const draw = (change) => {
        const next = Object.assign({}, profile, change);
        const { userInfo = {} } = next;
        next.display = {
            nickName: userInfo.nickName || anonymous.nickName,
            avatarUrl: next.preview || userInfo.avatarUrl || anonymous.avatarUrl,
        };
        return next;
    };
    const rest = (change) => {
        const next = draw(change);
        return set({ profile: Object.assign(next, { status: restingStatus(next) }) });
    };
    switch (event.type) {
        case 'configured':
            return set({ channel: event.channel, profile: draw({}) });
        case 'asked':
            return set({ profile: draw({ status: 'pending' }) });
        case 'settled':
            return profile.status === 'pending' ? rest({}) : state;
        case 'granted':
            return Object.assign(rest(Object.assign(nobody(), { userInfo: event.userInfo, source: 'getUserInfo' })), { channel: 'getUserInfo' });
        case 'previewed':
            return rest({ preview: event.avatarUrl, error: undefined });
        case 'saved': {
            const userInfo = Object.assign({}, profile.userInfo, event.userInfo);
            const preview = event.userInfo.avatarUrl ? undefined : profile.preview;
            const next = rest({ userInfo, source: event.source, error: undefined, preview });
            if (next.profile.status === 'granted')
                next.profile.attempts = 0;
            return next;
        }
        case 'rejected':
            return rest({ error: event.error, attempts: profile.attempts + 1 });
        case 'troubled':
            return rest({ error: event.error });
        case 'demoted':
            return Object.assign(rest({ error: event.error }), { channel: event.channel });
        case 'checked':
            return profile.status === 'unknown' ? rest({}) : state;
        case 'revoked':
            return rest(nobody());
        case 'privacy':
            return event.privacy === state.privacy ? state : set({ privacy: event.privacy });
        case 'session':
            return set({ session: event.session });
        case 'loggedOut':
            return Object.assign(rest(nobody()), { session: { status: 'none' } });
        default:
            return event;
    }
}
const nobody = () => ({
    userInfo: undefined,
    source: undefined,
    error: undefined,
    preview: undefined,
    attempts: 0,
});
function restingStatus({ userInfo, source, error }) {
    if (userInfo) {
        const whole = source === 'getUserInfo' || (userInfo.nickName && userInfo.avatarUrl);
        return whole ? 'granted' : 'partial';
    }
    return error && error.code !== 'placeholder' ? 'rejected' : 'anonymous';
}

const KEY = 'miniprogram-auth-kit';
const VERSION = 1;
const wrap = (data) => ({ kit: KEY, v: VERSION, data });
function unwrap(value) {
    const envelope = (value !== null && value !== void 0 ? value : {});
    const ours = envelope.kit === KEY && envelope.v === VERSION;
    const data = ours && envelope.data;
    return (typeof data === 'object' && data ? data : {});
}

const SOURCES = ['getUserInfo', 'chooseAvatar', 'app'];
function readKept(platform) {
    var _a;
    const kept = {};
    try {
        const data = unwrap(platform.sync('getStorageSync', KEY));
        for (const flag of ['demoted', 'loggedOut', 'unsubmitted']) {
            if (data[flag] === true)
                kept[flag] = true;
        }
        const { userInfo, source, at } = ((_a = data.profile) !== null && _a !== void 0 ? _a : {});
        const read = readUserInfo(userInfo);
        const named = read.nickName || read.avatarUrl;
        if (named && SOURCES.includes(source) && typeof at === 'number') {
            kept.profile = { userInfo: read, source: source, at };
        }
    }
    catch (_b) {
    }
    return kept;
}
const writeKept = (platform, kept) => void platform.sync('setStorageSync', KEY, wrap(kept));

function createStore(initial, reduce) {
    let state = initial;
    const listeners = new Set();
    const rounds = [];
    return {
        get state() {
            return state;
        },
        send(event) {
            const previous = state;
            const next = reduce(previous, event);
            if (next === previous)
                return;
            state = next;
            rounds.push(() => listeners.forEach((listener) => tell(listener, next, previous)));
            if (rounds.length > 1)
                return;
            for (let round = rounds[0]; round; round = rounds[0]) {
                round();
                rounds.shift();
            }
        },
        subscribe(listener) {
            const own = (next, previous) => listener(next, previous);
            listeners.add(own);
            return () => void listeners.delete(own);
        },
    };
}
function tell(listener, state, previous) {
    try {
        listener(state, previous);
    }
    catch (error) {
        console.error('[miniprogram-auth-kit] a subscriber threw; the others were still told', error);
    }
}

const base = {
    zh_CN: {
        code: 'zh_CN',
        anonymous: '微信用户',
        avatarLabel: '头像',
        hintDenied: '没关系，想好了再点头像',
        hintFailed: '这次没有成功，可以再试一次',
        hintPlaceholder: '再点一下，选择头像',
        hintPrivacy: '同意隐私指引后，就能使用头像和昵称',
        hintUnavailable: '暂时不能使用微信头像，不影响其他功能',
        hintNone: '当前微信版本暂不支持，不影响其他功能',
        formPlaceholder: '请输入昵称',
    },
    zh_TW: {
        code: 'zh_TW',
        anonymous: '微信用戶',
        avatarLabel: '頭像',
        hintDenied: '沒關係，想好了再點頭像',
        hintFailed: '這次沒有成功，可以再試一次',
        hintPlaceholder: '再點一下，選擇頭像',
        hintPrivacy: '同意隱私指引後，就能使用頭像和暱稱',
        hintUnavailable: '暫時不能使用微信頭像，不影響其他功能',
        hintNone: '目前微信版本暫不支援，不影響其他功能',
        formPlaceholder: '請輸入暱稱',
    },
    en: {
        code: 'en',
        anonymous: 'WeChat User',
        avatarLabel: 'Avatar',
        hintDenied: 'No problem. Tap the avatar whenever you like',
        hintFailed: 'That did not work. You can try again',
        hintPlaceholder: 'Tap once more to choose an avatar',
        hintPrivacy: 'Agree to the privacy guide to use your avatar',
        hintUnavailable: 'Not available right now. Everything else works',
        hintNone: 'Not supported by this WeChat. Everything else works',
        formPlaceholder: 'Enter a nickname',
    },
};

const sentences = base;
function langOf(language) {
    if (/^zh[-_]?(tw|hk|mo|hant)/i.test(language))
        return 'zh_TW';
    return /^(zh|$)/i.test(language) ? 'zh_CN' : 'en';
}

function createKit(platform$1 = platform) {
    const more = {};
    let config = defaults;
    let spoken = {};
    let parts;
    const get = () => (parts !== null && parts !== void 0 ? parts : (parts = build()));
    let language;
    let canChoose;
    const canChooseAvatar = () => (canChoose !== null && canChoose !== void 0 ? canChoose : (canChoose = platform$1.canIUse('button.open-type.chooseAvatar')));
    const lang = (wanted) => langOf((typeof wanted === 'string' && wanted) || config.lang || (language !== null && language !== void 0 ? language : (language = platform$1.language())));
    function texts(wanted) {
        var _a;
        const code = lang(wanted);
        return ((_a = spoken[code]) !== null && _a !== void 0 ? _a : (spoken[code] = Object.assign({}, sentences[code], config.texts)));
    }
    const anonymous = () => {
        var _a, _b;
        return ({
            nickName: ((_a = config.anonymous) === null || _a === void 0 ? void 0 : _a.nickName) || texts().anonymous,
            avatarUrl: ((_b = config.anonymous) === null || _b === void 0 ? void 0 : _b.avatarUrl) || defaultAvatar,
        });
    };
    function build() {
        const kept = readKept(platform$1);
        const channel = () => channelOf(config.channels, kept.demoted, canChooseAvatar());
        const store = createStore(initialState(channel(), anonymous(), kept.profile), (state, event) => transition(state, event, anonymous()));
        const ctx = {
            platform: platform$1,
            channel,
            store,
            more,
            kept,
            epoch: 0,
            get config() {
                return config;
            },
            lang,
            track: (event) => { var _a; return (_a = config.track) === null || _a === void 0 ? void 0 : _a.call(config, event); },
            keep(change) {
                const keys = Object.keys(change);
                if (keys.every((key) => kept[key] === change[key]))
                    return true;
                Object.assign(kept, change);
                try {
                    writeKept(platform$1, kept);
                    return true;
                }
                catch (_a) {
                    ctx.track({ type: 'fail', code: 'storage' });
                    return false;
                }
            },
        };
        const privacy = createPrivacy(ctx);
        const profile = createProfile(ctx, privacy);
        const hand = createHand(ctx, profile, privacy);
        let starting;
        function show() {
            var _a;
            (_a = more.show) === null || _a === void 0 ? void 0 : _a.call(more);
            profile.show();
        }
        function start() {
            var _a;
            if (!starting) {
                platform$1.onShow(show);
                starting = Promise.all([(_a = more.start) === null || _a === void 0 ? void 0 : _a.call(more), profile.check()]);
                void starting.then(() => { var _a; return (_a = more.retry) === null || _a === void 0 ? void 0 : _a.call(more); });
            }
            return starting;
        }
        function forget() {
            var _a;
            ctx.epoch++;
            dropAvatar(ctx, (_a = kept.profile) === null || _a === void 0 ? void 0 : _a.userInfo.avatarUrl);
            ctx.keep({ profile: undefined, unsubmitted: undefined, loggedOut: true });
            store.send({ type: 'loggedOut' });
        }
        return { ctx, privacy, profile, hand, start, show, forget };
    }
    return {
        get,
        texts,
        more,
        platform: platform$1,
        state: () => get().ctx.store.state,
        configure(merge) {
            config = merge(config);
            spoken = {};
            if (parts)
                parts.ctx.store.send({ type: 'configured', channel: parts.ctx.channel() });
        },
        answerPrivacy(detail) {
            const { errMsg } = (detail !== null && detail !== void 0 ? detail : {});
            if (typeof errMsg === 'string' && !/:ok$/.test(errMsg)) {
                return get().profile.reject(classify(detail));
            }
            get().privacy.heard();
            return undefined;
        },
        anonymousAvatar: () => { var _a, _b; return (_b = (_a = config.anonymous) === null || _a === void 0 ? void 0 : _a.avatarUrl) !== null && _b !== void 0 ? _b : ''; },
        canChooseAvatar,
    };
}

const kit = createKit();

const REVIEW = 1500;
function createNickname(platform) {
    let last = '';
    let verdict = 'none';
    let wake = () => { };
    return {
        heard(value, isBlur) {
            const nickName = cleanNickName(value);
            if (nickName && nickName !== last)
                verdict = 'none';
            if (nickName || !isBlur)
                last = nickName;
            if (isBlur && verdict === 'none' && platform.canIUse('input.bindnicknamereview')) {
                verdict = 'awaited';
            }
        },
        reviewed(detail) {
            const { pass, timeout } = (detail !== null && detail !== void 0 ? detail : {});
            verdict = pass === true ? 'passed' : pass === false && timeout !== true ? 'refused' : 'none';
            wake();
        },
        settled(read) {
            const reviewed = new Promise((resolve) => {
                if (verdict !== 'awaited') {
                    resolve();
                    return;
                }
                const cancel = platform.after(REVIEW, resolve);
                wake = () => {
                    cancel();
                    resolve();
                };
            });
            return reviewed.then(read).then((value) => {
                if (verdict === 'awaited')
                    verdict = 'none';
                const isKnown = typeof value === 'string' && verdict !== 'passed';
                const nickName = cleanNickName(value) || (isKnown ? '' : last);
                const isRefused = verdict === 'refused';
                return { nickName: isRefused || isPlaceholderName(nickName) ? '' : nickName, isRefused };
            });
        },
    };
}

exports.A = AuthError;
exports.K = KEY;
exports.R = REVIEW;
exports.a = deadline;
exports.b = blank;
exports.c = createNickname;
exports.d = drawn;
exports.e = defaultAvatar;
exports.f = toFailure;
exports.g = isPlaceholderName;
exports.h = cleanAddress;
exports.i = isPlaceholderAvatar;
exports.j = isTemporary;
exports.k = kit;
exports.l = isSaved;
exports.m = createKit;
exports.n = readAvatarAnswer;
exports.r = readUserInfo;
exports.s = sentences;
exports.t = toAuthError;
exports.u = unwrap;
exports.w = wrap;
