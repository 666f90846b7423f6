"use strict";
exports.createComponentApi = createComponentApi;
const nickname_field_1 = require("./profile/nickname-field");
function createComponentApi(parts) {
    const { context, lifecycle, session, gateSession, answers, givenProfile } = parts;
    const { form, phone, sheetControl, hintControl, logoutQuestion } = parts;
    const { client, store } = context;
    const byTap = (act) => (...given) => {
        session.noteTap();
        return act(...given);
    };
    const own = {
        start: lifecycle.start,
        handlePageShow: lifecycle.handleShow,
        get state() {
            return store.state;
        },
        subscribe: store.subscribe,
        texts: context.textSource.texts,
        anonymousAvatarUrl: () => context.options.anonymousAvatarUrl,
        after: client.after,
        onRedraw: lifecycle.onRedraw,
        userGeneration: () => context.userGeneration,
        logoutCount: () => context.logoutCount,
        createNicknameField: () => nickname_field_1.createNicknameField(client),
        applySetting: (detail) => void answers.answerSetting(detail),
        openPrivacyContract() {
            client.call('openPrivacyContract', {}, 0).catch(() => undefined);
        },
        openSession: gateSession.openSession,
        trackSkip: () => context.track({ type: 'skip' }),
    };
    const claimHint = (owner, drawing, options) => {
        if (!(options === null || options === void 0 ? void 0 : options.isAnswered))
            logoutQuestion.endLogoutQuestion();
        hintControl.claimHint(owner, drawing, options);
    };
    const byPerson = {
        startQuestion: byTap(answers.startQuestion),
        answerUserInfo: byTap(answers.answerUserInfo),
        answerChooseAvatar: byTap(givenProfile.answerChooseAvatar),
        saveGiven: byTap(givenProfile.saveGiven),
        saveForm: byTap(form.saveForm),
        startPhoneQuestion: byTap(phone.startPhoneQuestion),
        answerPhone: byTap(phone.answerPhone),
    };
    const rules = Object.assign({}, form, phone, byPerson);
    const hints = Object.assign({}, hintControl, logoutQuestion, { claimHint });
    const controls = Object.assign({}, sheetControl, hints, context.abilities);
    return Object.assign(own, answers, givenProfile, Object.assign(rules, controls));
}
