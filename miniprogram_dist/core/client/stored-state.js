"use strict";
exports.readStoredState = readStoredState;
exports.lastingPartOf = lastingPartOf;
exports.mergeStoredState = mergeStoredState;
exports.userPartOf = userPartOf;
const errors_1 = require("./errors");
const fields_1 = require("../state/fields");
const user_info_1 = require("../state/user-info");
const FLAGS = ['demoted', 'loggedOut', 'unsubmitted', 'refused', 'phoneBound'];
const isSource = (value) => value === 'getUserInfo' || value === 'chooseAvatar' || value === 'app';
function readStoredState(data) {
    const stored = Object.assign({}, errors_1.attempt(() => Object.assign({}, data)));
    const given = fields_1.fieldsOf(data, 'profile', 'sessionGeneration', 'loginCount', ...FLAGS);
    for (const flag of FLAGS)
        stored[flag] = given[flag] === true || undefined;
    const { sessionGeneration, loginCount } = given;
    stored.sessionGeneration = typeof sessionGeneration === 'string' ? sessionGeneration : undefined;
    stored.loginCount = typeof loginCount === 'number' ? loginCount : undefined;
    stored.profile = readStoredProfile(given.profile);
    return lastingPartOf(stored);
}
function readStoredProfile(value) {
    const { userInfo, source, at } = fields_1.fieldsOf(value, 'userInfo', 'source', 'at');
    if (!isSource(source))
        return undefined;
    return { userInfo: user_info_1.readUserInfo(userInfo), source, at: typeof at === 'number' ? at : 0 };
}
function lastingPartOf(stored) {
    const lasting = Object.assign({}, stored);
    if (!isKnown(stored.profile)) {
        delete lasting.profile;
        delete lasting.unsubmitted;
    }
    return lasting;
}
function mergeStoredState(onPhone, written, current, isLogout) {
    const merged = mergeFields(onPhone, written, current);
    const { profile } = current;
    if (isLogout) {
        merged.loggedOut = true;
        Object.assign(merged, userPartOf(current));
    }
    else if (profile && profile !== written.profile) {
        const theirs = userInfoOf(onPhone.profile);
        const userInfo = mergeFields(theirs, userInfoOf(written.profile), profile.userInfo);
        merged.profile = Object.assign({}, profile, { userInfo });
    }
    return merged;
}
function userPartOf({ profile, sessionGeneration, phoneBound }) {
    return { profile, sessionGeneration, phoneBound };
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
const isKnown = (profile) => !!profile && !!(profile.userInfo.nickName || profile.userInfo.avatarUrl);
