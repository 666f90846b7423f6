"use strict";
exports.createServerProfile = createServerProfile;
exports.acceptAppProfile = acceptAppProfile;
const avatar_files_1 = require("./avatar-files");
const placeholder_1 = require("./placeholder");
const client_1 = require("../client/client");
const fields_1 = require("../state/fields");
const user_info_1 = require("../state/user-info");
function createServerProfile(context) {
    let serverWords = [];
    let wordsGeneration = NaN;
    const wordsOfNow = () => (wordsGeneration === context.userGeneration ? serverWords : []);
    return {
        isAnotherUser(given) {
            const named = readAppUserInfo(given);
            const isOfProfile = !isOther(named, readAppUserInfo(context.store.state.profile.userInfo));
            if (isOfProfile || !context.stored.unsubmitted)
                return !isOfProfile;
            const words = wordsOfNow();
            return words.length > 0 && words.every((word) => isOther(named, word));
        },
        noteSent(userInfo) {
            if (wordsOfNow().length)
                serverWords.push(userInfo);
        },
        accept(userInfo, isAnotherUser) {
            client_1.attempt(() => {
                acceptAppProfile(context, userInfo, isAnotherUser);
                serverWords = [readAppUserInfo(userInfo)];
                wordsGeneration = context.userGeneration;
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
