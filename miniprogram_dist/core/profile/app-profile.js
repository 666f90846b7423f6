"use strict";
exports.createServerProfile = createServerProfile;
exports.acceptAppProfile = acceptAppProfile;
const avatar_files_1 = require("./avatar-files");
const placeholder_1 = require("./placeholder");
const client_1 = require("../client/client");
const fields_1 = require("../state/fields");
const user_info_1 = require("../state/user-info");
function createServerProfile(context) {
    let known;
    const wordsOfNow = () => (known === null || known === void 0 ? void 0 : known.userGeneration) === context.userGeneration ? known.words : undefined;
    return {
        isAnotherUser(given) {
            var _a;
            const named = readAppUserInfo(given);
            const isOfProfile = !isOther(named, readAppUserInfo(context.store.state.profile.userInfo));
            if (isOfProfile || !context.stored.unsubmitted)
                return !isOfProfile;
            return !!((_a = wordsOfNow()) === null || _a === void 0 ? void 0 : _a.every((word) => isOther(named, word)));
        },
        noteSent(userInfo) {
            var _a;
            (_a = wordsOfNow()) === null || _a === void 0 ? void 0 : _a.push(userInfo);
        },
        accept(userInfo, isAnotherUser) {
            client_1.attempt(() => {
                acceptAppProfile(context, userInfo, isAnotherUser);
                known = {
                    userGeneration: context.userGeneration,
                    words: [readAppUserInfo(userInfo)],
                };
            });
        },
    };
}
function isOther(one, other) {
    const isNothingEqual = one.nickName !== other.nickName && one.avatarUrl !== other.avatarUrl;
    return (differs(one.nickName, other.nickName) ||
        differs(one.avatarUrl, other.avatarUrl) ||
        (isNothingEqual && isKnown(one) && isKnown(other)));
}
const isKnown = ({ nickName, avatarUrl }) => !!nickName || !!avatarUrl;
const differs = (one, other) => !!one && !!other && one !== other;
function acceptAppProfile(context, given, isAnotherUser = false) {
    if (!fields_1.isObject(given)) {
        throw new client_1.AuthError('invalid', 'setProfile takes { nickName, avatarUrl }');
    }
    const { source, userInfo: known, preview, display } = context.store.state.profile;
    const hasNewerAvatar = !isAnotherUser && (!!preview || avatar_files_1.isLocalAvatar(display.avatarUrl));
    const userInfo = readAppUserInfo(given, hasNewerAvatar);
    if (context.stored.unsubmitted)
        Object.assign(userInfo, known);
    if (hasNewerAvatar)
        delete userInfo.avatarUrl;
    if (userInfo.nickName || userInfo.avatarUrl) {
        const knownSource = isAnotherUser ? undefined : source;
        context.store.send({
            type: 'saved',
            userInfo,
            source: knownSource || 'app',
            isByServer: true,
            isAnotherUser,
        });
    }
}
function readAppUserInfo(given, hasNewerAvatar = false) {
    const userInfo = user_info_1.readUserInfo(given);
    const { avatarUrl } = userInfo;
    if (hasNewerAvatar || avatar_files_1.isLocalAvatar(avatarUrl) || placeholder_1.isPlaceholderAvatar(avatarUrl)) {
        delete userInfo.avatarUrl;
    }
    if (!userInfo.avatarUrl && placeholder_1.isPlaceholderName(userInfo.nickName))
        delete userInfo.nickName;
    return userInfo;
}
