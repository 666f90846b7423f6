"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readStoredState = readStoredState;
exports.lastingPartOf = lastingPartOf;
exports.mergeStoredState = mergeStoredState;
const state_1 = require("../state/state");
function readStoredState(data) {
    const stored = Object.assign({}, data);
    for (const flag of ['demoted', 'loggedOut', 'unsubmitted']) {
        stored[flag] = data[flag] === true || undefined;
    }
    const { sessionGeneration, loginCount } = data;
    stored.sessionGeneration = typeof sessionGeneration === 'string' ? sessionGeneration : undefined;
    stored.loginCount = typeof loginCount === 'number' ? loginCount : undefined;
    const { userInfo, source, at } = (0, state_1.fieldsOf)(data.profile);
    stored.profile = profileOf((0, state_1.readUserInfo)(userInfo), { source, at });
    return lastingPartOf(stored);
}
function lastingPartOf(stored) {
    const lasting = Object.assign({}, stored);
    const { profile } = stored;
    lasting.profile = profile && profileOf(profile.userInfo, profile);
    if (!lasting.profile)
        lasting.unsubmitted = undefined;
    return lasting;
}
function mergeStoredState(onPhone, written, current) {
    const merged = mergeFields(onPhone, written, current);
    const { profile } = current;
    const isLogout = current.loggedOut && !written.loggedOut;
    if (isLogout) {
        merged.profile = profile;
        merged.sessionGeneration = current.sessionGeneration;
    }
    else if (profile && profile !== written.profile) {
        const theirs = userInfoOf(onPhone.profile);
        const userInfo = mergeFields(theirs, userInfoOf(written.profile), profile.userInfo);
        merged.profile = profileOf(userInfo, profile);
    }
    return merged;
}
function mergeFields(theirs, before, ours) {
    const merged = Object.assign({}, theirs);
    for (const key of Object.keys(Object.assign({}, before, ours))) {
        if (before[key] !== ours[key])
            merged[key] = ours[key];
    }
    return merged;
}
const userInfoOf = (profile) => (profile ? profile.userInfo : {});
const profileOf = (userInfo, { source, at }) => userInfo.nickName || userInfo.avatarUrl ? { userInfo, source, at } : undefined;
