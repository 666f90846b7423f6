"use strict";
exports.createSubmission = createSubmission;
const credentials_1 = require("./credentials");
const upload_1 = require("./upload");
const client_1 = require("../client/client");
const profile_1 = require("../profile/profile");
const state_1 = require("../state/state");
function createSubmission(context, session, silentCheck, serverProfile) {
    const { store } = context;
    let newestVersion = 0;
    let sentUserInfo;
    let askedKeyVersion = NaN;
    let lastSubmission = Promise.resolve();
    const sessionIfAny = () => context.options.exchange ? session.login().catch(() => undefined) : Promise.resolve(undefined);
    const isEncrypted = () => context.options.withCredentials &&
        context.options.exchange &&
        store.state.profile.source === 'getUserInfo';
    const isAvatarReady = () => !context.options.uploadAvatar || !profile_1.isLocalAvatar(store.state.profile.display.avatarUrl);
    function submit(credentials) {
        const version = ++newestVersion;
        const { userGeneration } = context;
        const { userInfo = {}, source } = store.state.profile;
        if (!context.options.submitProfile || (!isAvatarReady() && !userInfo.nickName))
            return;
        const isOutdated = () => version !== newestVersion ||
            userGeneration !== context.userGeneration ||
            source !== store.state.profile.source;
        const ensureNewest = () => {
            if (isOutdated())
                throw new client_1.AuthError('cancelled', 'a newer profile, or a logout, came first');
        };
        context.updateStored({ unsubmitted: true });
        lastSubmission = lastSubmission
            .then(() => sendProfile(ensureNewest, credentials))
            .then((verified) => {
            ensureNewest();
            if (sentUserInfo !== store.state.profile.userInfo || !isAvatarReady())
                return;
            context.updateStored({ unsubmitted: undefined });
            serverProfile.accept(verified);
        })
            .catch((reason) => {
            if (isOutdated())
                return;
            const code = 'submit-failed';
            const error = Object.assign(client_1.toAuthFailure(reason), { code });
            store.send({ type: 'effectFailed', error });
            context.track({ type: 'fail', code });
        });
    }
    function sendProfile(ensureNewest, credentials) {
        ensureNewest();
        if (!isEncrypted())
            return sessionIfAny().then((current) => send(ensureNewest, current));
        const first = credentials
            ? send(ensureNewest, session.current(), credentials)
            : sendFreshPayload(ensureNewest);
        return first.catch((reason) => {
            if (state_1.fieldsOf(reason, 'code').code !== 'session-key-stale')
                throw reason;
            ensureNewest();
            return session.renew().then(() => sendFreshPayload(ensureNewest));
        });
    }
    function sendFreshPayload(ensureNewest) {
        return session.prepareSessionKey().then(() => {
            ensureNewest();
            const before = session.sessionKeyVersion();
            return silentCheck.fetchUserInfo(true).then((detail) => {
                const credentials = before === session.sessionKeyVersion() && credentials_1.readCredentials(detail);
                if (credentials)
                    return send(ensureNewest, session.current(), credentials);
                throw new client_1.AuthError('session-key-stale', 'no payload belongs to a session_key that is known');
            });
        });
    }
    function send(ensureNewest, current, credentials) {
        ensureNewest();
        const { submitProfile } = context.options;
        const { userInfo = {}, source } = store.state.profile;
        const channel = source === 'getUserInfo' ? source : 'chooseAvatar';
        const sendable = Object.assign({}, userInfo);
        if (!isAvatarReady())
            delete sendable.avatarUrl;
        const payload = { channel, userInfo: sendable };
        if (credentials)
            payload.credentials = credentials;
        sentUserInfo = userInfo;
        return context.callOption('submitProfile', () => submitProfile && submitProfile(payload, current));
    }
    return {
        noteQuestion() {
            askedKeyVersion = session.sessionKeyVersion();
        },
        submitProfile(detail) {
            const isDecryptable = isEncrypted() && askedKeyVersion === session.sessionKeyVersion();
            const credentials = isDecryptable ? credentials_1.readCredentials(detail) : undefined;
            submit(credentials);
            return credentials;
        },
        resubmitProfile() {
            if (!isAvatarReady())
                return false;
            submit();
            return true;
        },
        uploadAvatar: (path) => upload_1.uploadAvatar(context, path, sessionIfAny),
    };
}
