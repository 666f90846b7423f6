"use strict";
exports.gateViewOf = gateViewOf;
function gateViewOf({ profile, session, phone }, need, isSinglePage) {
    var _a;
    if (isSinglePage)
        return { isOpen: false, nextStep: '', missingSession: '' };
    const isUntried = ((_a = session.error) === null || _a === void 0 ? void 0 : _a.code) === 'unsupported';
    const status = isUntried ? 'none' : session.status;
    const isSessionMissing = /^(session|all)$/.test(need) && status !== 'active';
    const isProfileMissing = !/^(session|phone)$/.test(need) && profile.status !== 'granted';
    const isPhoneMissing = need === 'phone' && phone.status !== 'bound';
    const nextStep = isProfileMissing
        ? 'profile'
        : isSessionMissing
            ? 'session'
            : isPhoneMissing
                ? 'phone'
                : '';
    return { isOpen: !nextStep, nextStep, missingSession: nextStep === 'session' ? status : '' };
}
