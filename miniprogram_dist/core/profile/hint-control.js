"use strict";
exports.createHintControl = createHintControl;
const HINT_TIME = 6000;
function createHintControl({ client, store }) {
    let claim;
    return {
        claimHint(owner, drawing, { isAnswered, subject = 'profile' } = {}) {
            var _a;
            const before = claim;
            if (isAnswered && (before === null || before === void 0 ? void 0 : before.drawing.isVisible()) && !drawing.isVisible())
                return;
            const stateAtTap = isAnswered ? undefined : store.state;
            claim = { owner, drawing, subject, stateAtTap };
            (_a = before === null || before === void 0 ? void 0 : before.cancelTimer) === null || _a === void 0 ? void 0 : _a.call(before);
            if (before && before.owner !== owner)
                before.drawing.redraw();
        },
        releaseHint(owner) {
            var _a;
            if ((claim === null || claim === void 0 ? void 0 : claim.owner) !== owner)
                return;
            (_a = claim.cancelTimer) === null || _a === void 0 ? void 0 : _a.call(claim);
            claim = undefined;
        },
        hintFor(owner, hintOf) {
            var _a;
            if ((claim === null || claim === void 0 ? void 0 : claim.owner) !== owner)
                return '';
            const { drawing, subject, stateAtTap } = claim;
            const hint = hintOf(subject);
            if (!hint || (stateAtTap && isSameAnswer(subject, stateAtTap, store.state)))
                return '';
            (_a = claim.cancelTimer) !== null && _a !== void 0 ? _a : (claim.cancelTimer = client.after(HINT_TIME, () => {
                claim = undefined;
                drawing.redraw();
            }));
            return hint;
        },
    };
}
function isSameAnswer(subject, before, now) {
    var _a, _b;
    return ((subject === 'phone' || before.channel === now.channel) &&
        before[subject].attempts === now[subject].attempts &&
        ((_a = before[subject].error) === null || _a === void 0 ? void 0 : _a.code) === ((_b = now[subject].error) === null || _b === void 0 ? void 0 : _b.code));
}
