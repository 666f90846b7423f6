"use strict";
exports.createAvatarFiles = createAvatarFiles;
exports.isSavedAvatar = isSavedAvatar;
exports.isTemporaryAvatar = isTemporaryAvatar;
exports.isLocalAvatar = isLocalAvatar;
const client_1 = require("../client/client");
const FILE_NAME_PREFIX = 'miniprogram-auth-kit-avatar-';
function createAvatarFiles(context) {
    const { client, store } = context;
    const timeout = () => context.options.timeout;
    const savedNames = new Set();
    function deleteUnused(filePath) {
        if (!isSavedAvatar(filePath) || filePath === store.state.profile.display.avatarUrl)
            return;
        client.file('unlink', { filePath }, timeout()).catch(() => undefined);
    }
    return {
        deleteUnused,
        save(srcPath) {
            const [extension] = /\.\w{1,5}$/.exec(srcPath) || [''];
            const name = `${FILE_NAME_PREFIX}${Math.random()}${extension}`;
            const destPath = `${client.userFolder()}/${name}`;
            savedNames.add(name);
            return client.file('copyFile', { srcPath, destPath }, timeout()).then(() => destPath);
        },
        deleteStrays() {
            if (!context.abilities.canChooseAvatar())
                return;
            const dirPath = client.userFolder();
            client
                .file('readdir', { dirPath }, timeout())
                .then(({ files }) => {
                const copies = files.filter((name) => isSavedAvatar(name) && !savedNames.has(name));
                if (!copies.length)
                    return;
                const stored = JSON.stringify(client.sync('getStorageSync', client_1.STORAGE_KEY));
                for (const name of copies) {
                    if (!stored.includes(name))
                        deleteUnused(`${dirPath}/${name}`);
                }
            })
                .catch(() => undefined);
        },
    };
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
