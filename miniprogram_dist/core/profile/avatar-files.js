"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.saveAvatarFile = saveAvatarFile;
exports.deleteAvatarFile = deleteAvatarFile;
exports.isSavedAvatar = isSavedAvatar;
exports.isTemporaryAvatar = isTemporaryAvatar;
exports.isLocalAvatar = isLocalAvatar;
const FILE_NAME_PREFIX = 'miniprogram-auth-kit-avatar-';
function saveAvatarFile({ client, options }, srcPath) {
    const [extension] = /\.\w{1,5}$/.exec(srcPath) || [''];
    const destPath = `${client.userFolder()}/${FILE_NAME_PREFIX}${Math.random()}${extension}`;
    return client.file('copyFile', { srcPath, destPath }, options.timeout).then(() => destPath);
}
function deleteAvatarFile({ client, options, store }, filePath) {
    if (!isSavedAvatar(filePath) || filePath === store.state.profile.display.avatarUrl)
        return;
    client.file('unlink', { filePath }, options.timeout).catch(() => undefined);
}
function isSavedAvatar(address = '') {
    return address.includes(FILE_NAME_PREFIX);
}
function isTemporaryAvatar(address = '') {
    return /^(http|wxfile):\/\/tmp|\/__tmp__\//.test(address);
}
function isLocalAvatar(address) {
    return isSavedAvatar(address) || isTemporaryAvatar(address);
}
