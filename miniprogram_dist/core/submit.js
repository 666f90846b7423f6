"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createSubmit = createSubmit;
const avatar_1 = require("./avatar");
const same_user_1 = require("./same-user");
const credentials_1 = require("./credentials");
const errors_1 = require("./errors");
const fields_1 = require("./fields");
const local_1 = require("./local");
const userinfo_1 = require("./userinfo");
const within_1 = require("./within");
function createSubmit(ctx, session, silent, hand, welcome) {
    const { store, kept } = ctx;
    let version = 0;
    let sent;
    let stamp = NaN;
    let last = Promise.resolve();
    let uploading;
    const isEncrypted = () => ctx.config.withCredentials &&
        ctx.config.exchange &&
        store.state.profile.source === 'getUserInfo';
    const isReady = () => !ctx.config.uploadAvatar || !(0, local_1.isLocal)(store.state.profile.display.avatarUrl);
    function submit(credentials) {
        const mine = ++version;
        const { epoch } = ctx;
        const { userInfo = {} } = store.state.profile;
        if (!ctx.config.submitProfile || (!isReady() && !userInfo.nickName))
            return;
        const isOver = () => mine !== version || epoch !== ctx.epoch || !store.state.profile.userInfo;
        const still = () => {
            if (isOver())
                throw new errors_1.AuthError('cancelled', 'over');
        };
        ctx.keep({ unsubmitted: true });
        last = last
            .then(() => attempt(still, credentials))
            .then((verified) => {
            still();
            if (sent !== store.state.profile.userInfo || !isReady())
                return;
            ctx.keep({ unsubmitted: undefined });
            welcome(verified);
        })
            .catch((reason) => {
            if (isOver())
                return;
            const code = 'submit-failed';
            store.send({ type: 'troubled', error: Object.assign((0, errors_1.classify)(reason), { code }) });
            ctx.track({ type: 'fail', code });
        });
    }
    function attempt(still, credentials) {
        still();
        if (!isEncrypted())
            return sessionOrNone().then((open) => send(still, open));
        const first = credentials ? send(still, session.current(), credentials) : fresh(still);
        return first.catch((reason) => {
            if ((0, fields_1.fieldsOf)(reason).code !== 'session-key-stale')
                throw reason;
            still();
            return session.login({ force: true }).then(() => fresh(still));
        });
    }
    function fresh(still) {
        return session.prepare().then(() => {
            still();
            const before = session.stamp();
            return silent.fetch(true).then((detail) => {
                const credentials = before === session.stamp() && (0, credentials_1.readCredentials)(detail);
                if (credentials)
                    return send(still, session.current(), credentials);
                throw new errors_1.AuthError('session-key-stale', 'none');
            });
        });
    }
    function send(still, open, credentials) {
        still();
        const { submitProfile } = ctx.config;
        const { userInfo = {}, source } = store.state.profile;
        const channel = source === 'getUserInfo' ? source : 'chooseAvatar';
        const given = Object.assign({}, userInfo);
        if (!isReady())
            delete given.avatarUrl;
        const payload = { channel, userInfo: given };
        if (credentials)
            payload.credentials = credentials;
        sent = userInfo;
        return (0, within_1.within)(ctx, 'submitProfile', () => submitProfile && submitProfile(payload, open));
    }
    const sessionOrNone = () => ctx.config.exchange ? session.login().catch(() => undefined) : Promise.resolve(undefined);
    return {
        asked() {
            stamp = session.stamp();
        },
        changed(detail) {
            const isOurs = isEncrypted() && stamp === session.stamp();
            const ours = isOurs ? (0, credentials_1.readCredentials)(detail) : undefined;
            submit(ours);
            return ours;
        },
        retry() {
            const { profile, unsubmitted } = kept;
            if (!profile || !unsubmitted)
                return;
            if (isReady())
                submit();
            else
                void hand.save(profile.userInfo);
        },
        upload(path) {
            const { uploadAvatar } = ctx.config;
            const { epoch } = ctx;
            const key = `${epoch} ${path}`;
            if (!uploadAvatar)
                return;
            if ((uploading === null || uploading === void 0 ? void 0 : uploading.key) === key)
                return uploading.work;
            const work = sessionOrNone()
                .then((open) => {
                (0, same_user_1.ensureSameUser)(ctx, epoch);
                return (0, within_1.within)(ctx, 'uploadAvatar', () => uploadAvatar(path, open));
            })
                .then((answer) => {
                const avatarUrl = (0, userinfo_1.cleanAddress)(answer);
                if (avatarUrl && !(0, avatar_1.isTemporary)(avatarUrl))
                    return { avatarUrl };
                throw new errors_1.AuthError('submit-failed', 'no URL');
            })
                .catch((reason) => {
                uploading = undefined;
                const placed = (avatarUrl) => ({ avatarUrl, error: (0, errors_1.classify)(reason) });
                if ((0, avatar_1.isSaved)(path))
                    return placed(path);
                return (0, avatar_1.saveAvatar)(ctx, path).then(placed, () => placed(path));
            });
            uploading = { key, work };
            return work;
        },
    };
}
