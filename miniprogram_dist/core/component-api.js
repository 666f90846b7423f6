"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createComponentApi = createComponentApi;
const nickname_field_1 = require("./profile/nickname-field");
function createComponentApi(parts) {
    const { context, lifecycle, silentCheck, session, answers, givenProfile, form, sheetControl } = parts;
    const { client, store } = context;
    const own = {
        start: () => lifecycle.start(),
        handlePageShow: () => lifecycle.handleShow(),
        get state() {
            return store.state;
        },
        subscribe: store.subscribe,
        texts: context.texts.texts,
        anonymousAvatarUrl: () => context.options.anonymousAvatarUrl,
        canChooseAvatar: context.canChooseAvatar,
        hasRootPortal: context.hasRootPortal,
        after: client.after,
        onLogout: (listener) => lifecycle.onLogout(listener),
        userGeneration: () => context.userGeneration,
        createNicknameField: () => (0, nickname_field_1.createNicknameField)(client),
        applySetting: silentCheck.applySetting,
        openPrivacyContract() {
            client.call('openPrivacyContract', {}, 0).catch(() => undefined);
        },
        openSession(isTap) {
            if (!context.options.exchange)
                return false;
            if (isTap || !context.stored.loggedOut)
                session.login().catch(() => undefined);
            return true;
        },
        trackSkip: () => context.track({ type: 'skip' }),
    };
    return Object.assign(Object.assign(own, answers, givenProfile), form, sheetControl);
}
