"use strict";
exports.createLogoutQuestion = createLogoutQuestion;
const state_1 = require("../state/state");
const QUESTION_TIME = 10000;
function createLogoutQuestion(context, logout) {
    const { client, store, abilities } = context;
    let question;
    function canLogOut() {
        const isLoggedIn = store.state.session.status === 'active' && !context.options.exchange;
        return state_1.isUserKnown(store.state) || isLoggedIn;
    }
    function logoutStepIn(owner) {
        if (!canLogOut() || abilities.isSinglePage())
            return '';
        const isAsked = (question === null || question === void 0 ? void 0 : question.owner) === owner && question.userGeneration === context.userGeneration;
        return isAsked ? 'asked' : 'offered';
    }
    function endLogoutQuestion(owner) {
        if (!question || (owner && question.owner !== owner))
            return;
        const { redraw, cancelTimer } = question;
        question = undefined;
        cancelTimer();
        redraw();
    }
    return {
        logoutStepIn,
        endLogoutQuestion,
        askLogout(owner, redraw) {
            endLogoutQuestion();
            const { userGeneration } = context;
            const cancelTimer = client.after(QUESTION_TIME, () => endLogoutQuestion(owner));
            question = { owner, redraw, userGeneration, cancelTimer };
            redraw();
        },
        confirmLogout(owner) {
            if (!question || logoutStepIn(owner) !== 'asked')
                return false;
            question.cancelTimer();
            question = undefined;
            void logout();
            return true;
        },
    };
}
