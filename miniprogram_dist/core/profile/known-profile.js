"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createPlatformProfile = createPlatformProfile;
exports.acceptAppProfile = acceptAppProfile;
exports.keepProfileStored = keepProfileStored;
const avatar_files_1 = require("./avatar-files");
const placeholder_1 = require("./placeholder");
const client_1 = require("../client/client");
const state_1 = require("../state/state");
function createPlatformProfile(context) {
    const { store } = context;
    const platformProfile = {
        isSilent: false,
        acceptUserInfo(userInfo) {
            const before = store.state;
            platformProfile.isSilent = true;
            context.updateStored({ demoted: undefined });
            store.send({ type: 'granted', userInfo, channel: context.channel() });
            if (store.state === before)
                storeProfile(context);
        },
        acceptPlaceholder(error) {
            context.updateStored({ demoted: true });
            store.send({ type: 'placeholderAnswered', channel: context.channel(), error });
        },
    };
    return platformProfile;
}
function acceptAppProfile(context, given) {
    if (!(0, state_1.isObject)(given)) {
        throw new client_1.AuthError('invalid', 'setProfile takes { nickName, avatarUrl }');
    }
    const userInfo = (0, state_1.readUserInfo)(given);
    const { source, userInfo: known, preview } = context.store.state.profile;
    const { avatarUrl } = userInfo;
    if (preview || (0, avatar_files_1.isLocalAvatar)(avatarUrl) || (0, placeholder_1.isPlaceholderAvatar)(avatarUrl)) {
        delete userInfo.avatarUrl;
    }
    if (!userInfo.avatarUrl && (0, placeholder_1.isPlaceholderName)(userInfo.nickName || ''))
        delete userInfo.nickName;
    if (context.stored.unsubmitted)
        Object.assign(userInfo, known);
    if (userInfo.nickName || userInfo.avatarUrl) {
        context.store.send({ type: 'saved', userInfo, source: source || 'app' });
    }
}
function storeProfile(context) {
    const { userInfo, source } = context.store.state.profile;
    const storedAvatarUrl = context.stored.profile && context.stored.profile.userInfo.avatarUrl;
    const lasting = Object.assign({}, userInfo);
    if ((0, avatar_files_1.isTemporaryAvatar)(lasting.avatarUrl))
        lasting.avatarUrl = storedAvatarUrl;
    const profile = userInfo && source && { userInfo: lasting, source, at: context.client.now() };
    const change = profile ? { profile } : { profile, unsubmitted: undefined };
    if (context.updateStored(change) && storedAvatarUrl !== lasting.avatarUrl) {
        (0, avatar_files_1.deleteAvatarFile)(context, storedAvatarUrl);
    }
}
function keepProfileStored(context) {
    context.store.subscribe((state, previous) => {
        if (state.profile.userInfo !== previous.profile.userInfo)
            storeProfile(context);
    });
}
