"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isTemporary = exports.isSaved = void 0;
exports.saveAvatar = saveAvatar;
exports.remember = remember;
exports.dropAvatar = dropAvatar;
const NAME = 'miniprogram-auth-kit-avatar-';
function saveAvatar({ platform, config }, srcPath) {
    const [extension] = /\.\w{1,5}$/.exec(srcPath) || [''];
    const destPath = `${platform.userFolder()}/${NAME}${Math.random()}${extension}`;
    return platform.file('copyFile', { srcPath, destPath }, config.timeout).then(() => destPath);
}
function remember(ctx) {
    const { userInfo, source } = ctx.store.state.profile;
    const old = ctx.kept.profile && ctx.kept.profile.userInfo.avatarUrl;
    const lasting = Object.assign({}, userInfo);
    if ((0, exports.isTemporary)(lasting.avatarUrl))
        lasting.avatarUrl = old;
    const profile = userInfo && source && { userInfo: lasting, source, at: ctx.platform.now() };
    const change = profile ? { profile } : { profile, unsubmitted: undefined };
    if (ctx.keep(change) && old !== lasting.avatarUrl)
        dropAvatar(ctx, old);
}
function dropAvatar({ platform, config, store }, filePath) {
    if (!(0, exports.isSaved)(filePath) || filePath === store.state.profile.display.avatarUrl)
        return;
    platform.file('unlink', { filePath }, config.timeout).catch(() => undefined);
}
const isSaved = (address = '') => address.includes(NAME);
exports.isSaved = isSaved;
const isTemporary = (address = '') => /^(http|wxfile):\/\/tmp|\/__tmp__\//.test(address);
exports.isTemporary = isTemporary;
