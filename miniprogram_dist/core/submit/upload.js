"use strict";
exports.uploadAvatar = uploadAvatar;
const client_1 = require("../client/client");
const profile_1 = require("../profile/profile");
const user_info_1 = require("../state/user-info");
const EXPECTED_ANSWER = 'uploadAvatar must answer a lasting URL as text (the data of wx.uploadFile is JSON, to be parsed)';
function uploadAvatar(context, session, path) {
    const { uploadAvatar: upload, uploadTimeout } = context.options;
    if (!upload)
        return;
    return session
        .sendIfAny((current) => context.callOption('uploadAvatar', () => upload(path, current), uploadTimeout))
        .then((answer) => {
        const avatarUrl = user_info_1.cleanImageAddress(answer);
        if (avatarUrl && !profile_1.isLocalAvatar(avatarUrl))
            return avatarUrl;
        throw new client_1.AuthError('submit-failed', EXPECTED_ANSWER, { errMsg: EXPECTED_ANSWER });
    });
}
