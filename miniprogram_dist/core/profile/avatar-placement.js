"use strict";
exports.createAvatarPlacement = createAvatarPlacement;
const avatar_files_1 = require("./avatar-files");
const client_1 = require("../client/client");
const state_1 = require("../state/state");
function createAvatarPlacement(context, submission, avatarFiles) {
    let upload;
    function keepOnPhone(path, error) {
        const saving = avatar_files_1.isSavedAvatar(path) ? Promise.resolve(path) : avatarFiles.save(path);
        return saving.then((avatarUrl) => ({ avatarUrl, error }), (reason) => ({
            avatarUrl: path,
            error: error || Object.assign(client_1.toAuthFailure(reason), { code: 'storage' }),
        }));
    }
    return (path) => {
        const key = `${context.userGeneration} ${path}`;
        if (upload && upload.key === key)
            return upload.placing;
        const uploading = submission.uploadAvatar(path);
        if (!uploading)
            return keepOnPhone(path);
        const placing = uploading.then((avatarUrl) => ({ avatarUrl }), (reason) => {
            if (upload && upload.key === key)
                upload = undefined;
            const error = client_1.toAuthFailure(reason);
            return state_1.isRefused(error) ? { avatarUrl: path, error } : keepOnPhone(path, error);
        });
        upload = { key, placing };
        return placing;
    };
}
