"use strict";
exports.createSilentCheck = createSilentCheck;
const platform_answer_1 = require("./platform-answer");
const client_1 = require("../client/client");
const fields_1 = require("../state/fields");
const REVOCATION_CHECK_INTERVAL = 30000;
function createSilentCheck(context, privacy, platformProfile) {
    const { client, store } = context;
    let isChecking = false;
    let settingAnswers = 0;
    let lastFetch = Promise.resolve();
    const profile = () => store.state.profile;
    const timeout = () => context.options.timeout;
    function hearScope(scope) {
        if (scope !== false)
            return;
        platformProfile.isSilent = false;
        if (profile().source === 'getUserInfo')
            store.send({ type: 'revoked' });
    }
    function applySetting(answer) {
        const scope = userInfoScopeOf(answer);
        const { userInfo, preview } = profile();
        const isOpenQuestion = !userInfo && !preview && !context.stored.loggedOut;
        const count = ++settingAnswers;
        hearScope(scope);
        if (scope !== true || !isOpenQuestion)
            return Promise.resolve();
        return privacy
            .check()
            .then((isAgreed) => {
            if (count === settingAnswers)
                platformProfile.isSilent = isAgreed;
            return fetchUserInfo(false);
        })
            .catch(() => undefined);
    }
    const readSetting = client_1.singleFlight(() => {
        const { userInfo } = profile();
        const before = settingAnswers;
        return client.call('getSetting', {}, timeout()).then((answer) => {
            if (before !== settingAnswers || userInfo !== profile().userInfo)
                return undefined;
            const scope = userInfoScopeOf(answer);
            hearScope(scope);
            return scope;
        }, () => undefined);
    });
    const readSettingAgain = client_1.paced(client, REVOCATION_CHECK_INTERVAL, () => void readSetting());
    function isProfileOld() {
        const { profile: storedProfile } = context.stored;
        if (!storedProfile)
            return true;
        const { source, at } = storedProfile;
        const age = client.now() - at;
        return source === 'getUserInfo' && !(age >= 0 && age < context.options.profileMaxAge * 1000);
    }
    function fetchUserInfo(withCredentials) {
        const fetch = lastFetch.then(() => {
            if (!platformProfile.isSilent || context.stored.demoted) {
                throw new client_1.AuthError('not-granted', 'wx.getUserInfo would prompt, or was withdrawn');
            }
            const { userInfo } = profile();
            const { userGeneration } = context;
            const options = { withCredentials, lang: context.textSource.lang() };
            return client.call('getUserInfo', options, timeout()).then((detail) => {
                const answer = platform_answer_1.readUserInfoAnswer(detail, context.options);
                if ('error' in answer && answer.error.code === 'placeholder') {
                    platformProfile.acceptPlaceholder();
                }
                const isOutdated = userInfo !== profile().userInfo ||
                    userGeneration !== context.userGeneration ||
                    !platformProfile.isSilent;
                if (isOutdated || !('userInfo' in answer))
                    return;
                platformProfile.acceptUserInfo(answer.userInfo);
                return detail;
            });
        });
        lastFetch = fetch.catch(() => undefined);
        return fetch;
    }
    const check = client_1.singleFlight(() => {
        const end = () => {
            isChecking = false;
            store.send({ type: 'silentCheckDone' });
        };
        const { userInfo } = profile();
        if (context.abilities.isSinglePage())
            return Promise.resolve().then(end);
        isChecking = true;
        return Promise.all([readSetting(), privacy.check()])
            .then(([scope, isAgreed]) => {
            if (userInfo === profile().userInfo)
                platformProfile.isSilent = scope === true && isAgreed;
            const { loggedOut, refused } = context.stored;
            return !loggedOut && !refused && isProfileOld() && fetchUserInfo(false);
        })
            .then(end, end);
    });
    return {
        check,
        applySetting,
        fetchUserInfo,
        checkRevocation() {
            if (!isChecking && profile().source === 'getUserInfo')
                readSettingAgain();
        },
    };
}
function userInfoScopeOf(answer) {
    const scope = fields_1.fieldOf(fields_1.fieldOf(answer, 'authSetting'), 'scope.userInfo');
    return typeof scope === 'boolean' ? scope : undefined;
}
