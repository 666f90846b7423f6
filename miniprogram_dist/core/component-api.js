"use strict";
exports.createComponentApi = createComponentApi;
const nickname_field_1 = require("./profile/nickname-field");
function createComponentApi(parts) {
    const { context, lifecycle, session, answers, givenProfile, form, sheetControl } = parts;
    const { client, store } = context;
    const own = {
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
        createNicknameField: () => nickname_field_1.createNicknameField(client),
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
    return Object.assign(own, answers, givenProfile, Object.assign({}, form, sheetControl));
}
