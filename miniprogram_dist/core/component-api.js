"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createComponentApi = createComponentApi;
const nickname_field_1 = require("./profile/nickname-field");
function createComponentApi(parts) {
    const { context, lifecycle, silentCheck, session, answers, givenProfile, form } = parts;
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
        after: client.after,
        userGeneration: () => context.userGeneration,
        createNicknameField: () => (0, nickname_field_1.createNicknameField)(client),
        applySetting: silentCheck.applySetting,
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
    return Object.assign(own, answers, givenProfile, form);
}
