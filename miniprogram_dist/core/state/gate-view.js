"use strict";
exports.gateViewOf = gateViewOf;
function gateViewOf({ profile, session: { status } }, need, isSinglePage) {
    if (isSinglePage)
        return { isOpen: false, nextStep: '', missingSession: '' };
    const isSessionMissing = /^(session|all)$/.test(need) && status !== 'active';
    const isProfileMissing = need !== 'session' && profile.status !== 'granted';
    const nextStep = isProfileMissing ? 'profile' : isSessionMissing ? 'session' : '';
    return { isOpen: !nextStep, nextStep, missingSession: nextStep === 'session' ? status : '' };
}
