"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createHand = createHand;
const answers_1 = require("./answers");
const avatar_1 = require("./avatar");
const demoted_1 = require("./demoted");
const errors_1 = require("./errors");
const userinfo_1 = require("./userinfo");
function createHand(ctx, profile, privacy) {
    const { store, more } = ctx;
    const place = (path) => more.upload(path) ||
        (0, avatar_1.saveAvatar)(ctx, path).then((avatarUrl) => ({ avatarUrl }), (reason) => ({
            avatarUrl: path,
            error: Object.assign((0, errors_1.classify)(reason), { code: 'storage' }),
        }));
    function save(given) {
        const path = (0, userinfo_1.cleanAddress)(given.avatarUrl);
        const nickName = (0, demoted_1.givenName)(given.nickName);
        const before = store.state.profile;
        const { nickName: old } = before.userInfo || {};
        const { epoch } = ctx;
        const apply = (userInfo) => store.send({ type: 'saved', userInfo, source: 'chooseAvatar' });
        let isNew = nickName && nickName !== old;
        if (path)
            store.send({ type: 'previewed', avatarUrl: path });
        if (isNew)
            apply({ nickName });
        if (path || isNew)
            ctx.keep({ unsubmitted: true, loggedOut: undefined });
        return Promise.resolve(path ? place(path) : undefined).then((placed) => {
            if (placed && store.state.profile.preview === path) {
                const { avatarUrl, error } = placed;
                isNew = true;
                apply({ avatarUrl });
                if (error) {
                    store.send({ type: 'troubled', error });
                    ctx.track({ type: 'fail', code: error.code });
                }
            }
            else if (placed && placed.avatarUrl !== path)
                (0, avatar_1.dropAvatar)(ctx, placed.avatarUrl);
            if (epoch !== ctx.epoch || !isNew)
                return;
            more.changed();
            const { status, userInfo = {} } = store.state.profile;
            ctx.track({ type: 'save', channel: 'chooseAvatar' });
            const isGrant = status === 'granted' && before.status !== status;
            return { type: 'save', detail: { userInfo }, isGrant };
        });
    }
    return {
        save,
        chose(detail) {
            const answer = (0, answers_1.readAvatarAnswer)(detail);
            if ('error' in answer)
                return Promise.resolve(profile.reject(answer.error));
            privacy.heard();
            profile.settle();
            return save(answer);
        },
    };
}
