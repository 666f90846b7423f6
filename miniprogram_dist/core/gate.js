"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.gateOf = gateOf;
function gateOf({ profile, session: { status } }, need) {
    const lacksSession = /^(session|all)$/.test(need) && status !== 'active';
    const lacksProfile = need !== 'session' && profile.status !== 'granted';
    const wants = lacksProfile ? 'profile' : lacksSession ? 'session' : '';
    return { isOpen: !wants, wants, lacking: wants === 'session' ? status : '' };
}
