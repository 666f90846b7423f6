"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createProfile = createProfile;
const answers_1 = require("./answers");
const drawn_1 = require("./drawn");
function createProfile(ctx, privacy) {
    const { platform, store, more } = ctx;
    let cancel = () => { };
    function settle() {
        cancel();
        store.send({ type: 'settled', channel: ctx.channel() });
    }
    function reject(error) {
        cancel();
        privacy.heard(error.code);
        store.send({ type: 'rejected', channel: ctx.channel(), error });
        const { profile, channel } = store.state;
        ctx.track({ type: 'reject', code: error.code, channel });
        return { type: 'reject', detail: Object.assign({ attempts: profile.attempts }, error) };
    }
    return {
        settle,
        reject,
        ask() {
            cancel();
            more.asked();
            store.send({ type: 'asked' });
            ctx.track({ type: 'ask', channel: store.state.channel });
            cancel = platform.after(ctx.config.timeout, settle);
        },
        answer(given) {
            cancel();
            const answer = (0, answers_1.readUserInfoAnswer)(given, ctx.config);
            const error = 'error' in answer ? answer.error : undefined;
            if (error && error.code !== 'placeholder')
                return reject(error);
            privacy.heard();
            if (!('userInfo' in answer)) {
                ctx.demote(error);
                return (0, drawn_1.hintOf)(store.state) === 'hintPlaceholder' ? { type: 'form' } : undefined;
            }
            const { userInfo } = answer;
            const channel = 'getUserInfo';
            ctx.keep({ loggedOut: undefined });
            ctx.grant(userInfo);
            ctx.track({ type: 'grant', channel });
            const detail = { userInfo, channel };
            const credentials = more.changed(given);
            if (credentials)
                detail.credentials = credentials;
            return { type: 'authorize', detail };
        },
    };
}
