"use strict";
exports.createUserAnswers = createUserAnswers;
const platform_answer_1 = require("./platform-answer");
function createUserAnswers(context, privacy, platformProfile, silentCheck, submission) {
    const { client, store } = context;
    let cancelTimeout = () => { };
    let asking = {};
    function endQuestion() {
        cancelTimeout();
        store.send({ type: 'questionEnded' });
    }
    function reject(error) {
        if (error.code === 'busy')
            return undefined;
        cancelTimeout();
        privacy.applyAnswer(error.code);
        store.send({ type: 'rejected', error });
        const { profile, channel } = store.state;
        context.track({ type: 'reject', code: error.code, channel });
        return { type: 'reject', detail: Object.assign({ attempts: profile.attempts }, error) };
    }
    return {
        endQuestion,
        reject,
        startQuestion(owner, redraw) {
            var _a;
            const before = asking;
            asking = { owner, redraw };
            cancelTimeout();
            submission.noteQuestion();
            store.send({ type: 'questionStarted' });
            if (before.owner !== owner) {
                (_a = before.redraw) === null || _a === void 0 ? void 0 : _a.call(before);
                redraw === null || redraw === void 0 ? void 0 : redraw();
            }
            context.track({ type: 'ask', channel: store.state.channel });
            cancelTimeout = client.after(context.options.timeout, endQuestion);
        },
        isBusy(owner) {
            const { status, preview } = store.state.profile;
            return owner === asking.owner && (status === 'pending' || !!preview);
        },
        answerSetting: (answer) => silentCheck.applySetting(answer).then((detail) => {
            if (!detail)
                return;
            context.track({ type: 'grant', channel: 'getUserInfo' });
            submission.submitProfile();
        }),
        answerUserInfo(detail) {
            const answer = platform_answer_1.readUserInfoAnswer(detail, context.options);
            const error = 'error' in answer ? answer.error : undefined;
            if (error && error.code !== 'placeholder')
                return reject(error);
            cancelTimeout();
            privacy.applyAnswer();
            if (!('userInfo' in answer)) {
                platformProfile.acceptPlaceholder(error);
                const { profile, channel } = store.state;
                return profile.status !== 'granted' && channel !== 'none' ? { type: 'sheet' } : undefined;
            }
            const { userInfo } = answer;
            const channel = 'getUserInfo';
            context.updateStored({ loggedOut: undefined });
            platformProfile.acceptUserInfo(userInfo);
            context.track({ type: 'grant', channel });
            const authorized = { userInfo, channel };
            const credentials = submission.submitProfile(detail);
            if (credentials)
                authorized.credentials = credentials;
            return { type: 'authorize', detail: authorized };
        },
    };
}
