"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.setProfile = setProfile;
const demoted_1 = require("./demoted");
const errors_1 = require("./errors");
const local_1 = require("./local");
const userinfo_1 = require("./userinfo");
function setProfile(ctx, given) {
    if (typeof given !== 'object' || !given) {
        throw new errors_1.AuthError('invalid', 'setProfile takes { nickName, avatarUrl }');
    }
    const userInfo = (0, userinfo_1.readUserInfo)(given);
    const { source, userInfo: known, preview } = ctx.store.state.profile;
    const { avatarUrl } = userInfo;
    if (preview || (0, local_1.isLocal)(avatarUrl) || (0, demoted_1.isPlaceholderAvatar)(avatarUrl))
        delete userInfo.avatarUrl;
    if (!userInfo.avatarUrl && (0, demoted_1.isPlaceholderName)(userInfo.nickName || ''))
        delete userInfo.nickName;
    if (ctx.kept.unsubmitted)
        Object.assign(userInfo, known);
    if (userInfo.nickName || userInfo.avatarUrl) {
        ctx.store.send({ type: 'saved', userInfo, source: source || 'app' });
    }
}
