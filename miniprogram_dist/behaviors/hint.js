"use strict";
exports.claimHint = claimHint;
exports.releaseHint = releaseHint;
exports.hintFor = hintFor;
const instance_1 = require("../core/instance");
const HINT_TIME = 6000;
let claim;
function claimHint(owner, redraw, isAnswered = false) {
    var _a, _b;
    const before = claim;
    const { profile, channel } = instance_1.componentApi().state;
    claim = isAnswered
        ? { owner, redraw, attempts: NaN, channel: '', errorCode: '' }
        : { owner, redraw, attempts: profile.attempts, channel, errorCode: (_a = profile.error) === null || _a === void 0 ? void 0 : _a.code };
    (_b = before === null || before === void 0 ? void 0 : before.cancelTimer) === null || _b === void 0 ? void 0 : _b.call(before);
    if (before && before.owner !== owner)
        before.redraw();
}
function releaseHint(owner) {
    var _a;
    if ((claim === null || claim === void 0 ? void 0 : claim.owner) !== owner)
        return;
    (_a = claim.cancelTimer) === null || _a === void 0 ? void 0 : _a.call(claim);
    claim = undefined;
}
function hintFor(owner, { profile, channel }, hint) {
    var _a, _b;
    if (!hint || (claim === null || claim === void 0 ? void 0 : claim.owner) !== owner)
        return '';
    const isOld = profile.attempts === claim.attempts &&
        channel === claim.channel &&
        ((_a = profile.error) === null || _a === void 0 ? void 0 : _a.code) === claim.errorCode;
    if (isOld)
        return '';
    const { redraw } = claim;
    (_b = claim.cancelTimer) !== null && _b !== void 0 ? _b : (claim.cancelTimer = instance_1.componentApi().after(HINT_TIME, () => {
        claim = undefined;
        redraw();
    }));
    return hint;
}
