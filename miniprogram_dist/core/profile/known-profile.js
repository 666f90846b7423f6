"use strict";
exports.createPlatformProfile = createPlatformProfile;
exports.keepProfileStored = keepProfileStored;
const avatar_files_1 = require("./avatar-files");
function createPlatformProfile(context, avatarFiles) {
    const { store } = context;
    const platformProfile = {
        isSilent: false,
        acceptUserInfo(userInfo) {
            const before = store.state;
            platformProfile.isSilent = true;
            context.updateStored({ demoted: undefined, refused: undefined });
            store.send({ type: 'granted', userInfo });
            if (store.state === before)
                storeProfile(context, avatarFiles);
        },
        acceptPlaceholder(error) {
            context.updateStored({ demoted: true });
            store.send({ type: 'placeholderAnswered', error });
        },
    };
    return platformProfile;
}
function storeProfile(context, avatarFiles) {
    const { userInfo, source } = context.store.state.profile;
    const storedAvatarUrl = context.stored.profile && context.stored.profile.userInfo.avatarUrl;
    const lasting = Object.assign({}, userInfo);
    if (avatar_files_1.isTemporaryAvatar(lasting.avatarUrl))
        lasting.avatarUrl = storedAvatarUrl;
    const profile = source && { userInfo: lasting, source, at: context.client.now() };
    const change = profile ? { profile } : { profile, unsubmitted: undefined };
    if (context.updateStored(change) && storedAvatarUrl !== lasting.avatarUrl) {
        avatarFiles.deleteUnused(storedAvatarUrl);
    }
}
function keepProfileStored(context, avatarFiles) {
    context.store.subscribe((state, previous) => {
        if (state.profile.userInfo !== previous.profile.userInfo)
            storeProfile(context, avatarFiles);
    });
}
