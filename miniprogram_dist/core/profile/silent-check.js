"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createSilentCheck = createSilentCheck;
const platform_answer_1 = require("./platform-answer");
const client_1 = require("../client/client");
const state_1 = require("../state/state");
const REVOCATION_CHECK_INTERVAL = 30000;
function createSilentCheck(context, privacy, platformProfile) {
    const { client, store } = context;
    let isChecking = false;
    let isRevocationCheckPlanned = false;
    let settingReadAt = -REVOCATION_CHECK_INTERVAL;
    let lastFetch = Promise.resolve();
    const profile = () => store.state.profile;
    const timeout = () => context.options.timeout;
    function applySetting(answer) {
        if (profile().source === 'getUserInfo' && userInfoScopeOf(answer) === false) {
            store.send({ type: 'revoked' });
        }
    }
    const readSetting = singleFlight(() => {
        const { userInfo } = profile();
        return client.call('getSetting', {}, timeout()).then((answer) => {
            if (userInfo === profile().userInfo)
                applySetting(answer);
            return userInfoScopeOf(answer);
        }, () => undefined);
    });
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
            if (!platformProfile.isSilent) {
                throw new client_1.AuthError('not-granted', 'wx.getUserInfo would prompt');
            }
            const { userInfo } = profile();
            const { userGeneration } = context;
            const options = { withCredentials, lang: context.textSource.lang() };
            return client.call('getUserInfo', options, timeout()).then((detail) => {
                if (userInfo !== profile().userInfo || userGeneration !== context.userGeneration)
                    return;
                const answer = (0, platform_answer_1.readUserInfoAnswer)(detail, context.options);
                if ('userInfo' in answer) {
                    platformProfile.acceptUserInfo(answer.userInfo);
                    return detail;
                }
                if (answer.error.code === 'placeholder')
                    platformProfile.acceptPlaceholder();
                return;
            });
        });
        lastFetch = fetch.catch(() => undefined);
        return fetch;
    }
    const check = singleFlight(() => {
        const end = () => {
            isChecking = false;
            store.send({ type: 'silentCheckDone' });
        };
        isChecking = true;
        return Promise.all([readSetting(), privacy.check()])
            .then(([scope, isAgreed]) => {
            platformProfile.isSilent = scope === true && isAgreed;
            return !context.stored.loggedOut && isProfileOld() && fetchUserInfo(false);
        })
            .then(end, end);
    });
    return {
        check,
        applySetting,
        fetchUserInfo,
        checkRevocation() {
            if (isRevocationCheckPlanned || isChecking || profile().source !== 'getUserInfo')
                return;
            const wait = Math.min(REVOCATION_CHECK_INTERVAL, settingReadAt + REVOCATION_CHECK_INTERVAL - client.now());
            isRevocationCheckPlanned = true;
            client.after(wait, () => {
                isRevocationCheckPlanned = false;
                settingReadAt = client.now();
                void readSetting();
            });
        },
    };
}
function userInfoScopeOf(answer) {
    return (0, state_1.fieldsOf)((0, state_1.fieldsOf)(answer).authSetting)['scope.userInfo'];
}
function singleFlight(work) {
    let flight;
    return () => {
        if (!flight) {
            const end = () => void (flight = undefined);
            flight = work();
            flight.then(end, end);
        }
        return flight;
    };
}
