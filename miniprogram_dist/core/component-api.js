"use strict";
exports.createComponentApi = createComponentApi;
const nickname_field_1 = require("./profile/nickname-field");
function createComponentApi(parts) {
    const { context, lifecycle, session, privacy, answers, givenProfile, form, sheetControl } = parts;
    const { client, store } = context;
    return {
        start: lifecycle.start,
        handlePageShow: lifecycle.handleShow,
        get state() {
            return store.state;
        },
        subscribe: store.subscribe,
        texts: context.textSource.texts,
        anonymousAvatarUrl: () => context.options.anonymousAvatarUrl,
        isSinglePage: context.isSinglePage,
        canChooseAvatar: context.canChooseAvatar,
        hasRootPortal: context.hasRootPortal,
        after: client.after,
        onLogout: lifecycle.onLogout,
        userGeneration: () => context.userGeneration,
        startQuestion: answers.startQuestion,
        answerUserInfo: answers.answerUserInfo,
        answerChooseAvatar: givenProfile.answerChooseAvatar,
        readChosenAvatar: givenProfile.readChosenAvatar,
        saveGiven: givenProfile.saveGiven,
        createNicknameField: () => nickname_field_1.createNicknameField(client),
        requestForm: form.requestForm,
        answerAgreement: form.answerAgreement,
        saveForm: form.saveForm,
        declineForm: form.declineForm,
        claimSheet(sheet) {
            if (context.isSinglePage())
                return false;
            privacy.handleShow();
            return sheetControl.claimSheet(sheet);
        },
        releaseSheet: sheetControl.releaseSheet,
        isSheetOpen: sheetControl.isSheetOpen,
        isSheetShown: sheetControl.isSheetShown,
        registerPageSheet: sheetControl.registerPageSheet,
        openPageSheet: sheetControl.openPageSheet,
        applySetting: (detail) => void answers.answerSetting(detail),
        openPrivacyContract() {
            client.call('openPrivacyContract', {}, 0).catch(() => undefined);
        },
        openSession(isTap) {
            if (isTap || !context.stored.loggedOut)
                session.login().catch(() => undefined);
            return !!context.options.exchange;
        },
        trackSkip: () => context.track({ type: 'skip' }),
    };
}
