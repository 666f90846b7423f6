"use strict";
exports.createSubmission = createSubmission;
const credentials_1 = require("./credentials");
const upload_1 = require("./upload");
const client_1 = require("../client/client");
const profile_1 = require("../profile/profile");
const state_1 = require("../state/state");
const fields_1 = require("../state/fields");
function createSubmission(context, session, silentCheck, serverProfile) {
    const { store } = context;
    let newestVersion = 0;
    let sentUserInfo;
    let knownUserInfo;
    let askedKeyVersion = NaN;
    let lastSubmission = Promise.resolve();
    const isEncrypted = () => context.options.withCredentials &&
        context.options.exchange &&
        store.state.profile.source === 'getUserInfo';
    const isAvatarLocal = () => profile_1.isLocalAvatar(store.state.profile.display.avatarUrl);
    const isAvatarReady = () => !context.options.uploadAvatar || !isAvatarLocal();
    function submit(credentials) {
        const version = ++newestVersion;
        const { userGeneration } = context;
        const { source } = store.state.profile;
        const { nickName, avatarUrl } = sendableUserInfo();
        if (!context.options.submitProfile || !(nickName || avatarUrl))
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
            if (knownUserInfo !== store.state.profile.userInfo || !isAvatarReady())
                return;
            context.updateStored({ unsubmitted: undefined });
            serverProfile.accept(verified);
        })
            .catch((reason) => {
            if (isOutdated())
                return;
            const error = client_1.toAuthFailure(reason);
            if (state_1.isRefused(error))
                withdraw(reason, error);
            else {
                error.code = 'submit-failed';
                store.send({ type: 'effectFailed', error });
            }
            context.track({ type: 'fail', code: error.code });
        });
    }
    function withdraw(reason, error) {
        const field = fields_1.fieldOf(fields_1.fieldOf(reason, 'cause'), 'field');
        const refused = Object.assign({}, sentUserInfo);
        if (field === 'nickName')
            delete refused.avatarUrl;
        if (field === 'avatarUrl')
            delete refused.nickName;
        const unsubmitted = isAvatarReady() ? undefined : context.stored.unsubmitted;
        const isOfPlatform = store.state.profile.source === 'getUserInfo';
        context.updateStored({ unsubmitted, refused: isOfPlatform || undefined });
        store.send({ type: 'refused', userInfo: refused, error });
    }
    function sendableUserInfo() {
        const sendable = Object.assign({}, store.state.profile.userInfo);
        if (isAvatarLocal())
            delete sendable.avatarUrl;
        return sendable;
    }
    function sendProfile(ensureNewest, credentials) {
        ensureNewest();
        const isFresh = isEncrypted() && !credentials;
        const prepared = isFresh ? session.prepareSessionKey() : Promise.resolve();
        return prepared.then(() => session.sendIfAny((current, isRetry) => {
            ensureNewest();
            return isFresh || (credentials && isRetry)
                ? sendFreshPayload(ensureNewest)
                : send(ensureNewest, current, credentials);
        }));
    }
    function sendFreshPayload(ensureNewest) {
        const before = session.sessionKeyVersion();
        return silentCheck.fetchUserInfo(true).then((detail) => {
            const credentials = before === session.sessionKeyVersion() && credentials_1.readCredentials(detail);
            if (credentials)
                return send(ensureNewest, session.current(), credentials);
            throw new client_1.AuthError('session-key-stale', 'no payload belongs to a session_key that is known');
        });
    }
    function send(ensureNewest, current, credentials) {
        ensureNewest();
        const { submitProfile } = context.options;
        const { userInfo, source } = store.state.profile;
        const channel = source === 'getUserInfo' ? source : 'chooseAvatar';
        const payload = { channel, userInfo: sendableUserInfo() };
        if (credentials)
            payload.credentials = credentials;
        knownUserInfo = userInfo;
        sentUserInfo = payload.userInfo;
        serverProfile.noteSent(sentUserInfo);
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
        uploadAvatar: (path) => upload_1.uploadAvatar(context, session, path),
    };
}
