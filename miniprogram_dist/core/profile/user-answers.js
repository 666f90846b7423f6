"use strict";
exports.createUserAnswers = createUserAnswers;
const platform_answer_1 = require("./platform-answer");
const open_question_1 = require("../open-question");
function createUserAnswers(context, privacy, platformProfile, silentCheck, submission) {
    const { store } = context;
    const question = open_question_1.createOpenQuestion(context, {
        started: { type: 'questionStarted' },
        ended: { type: 'questionEnded' },
    });
    function reject(error) {
        if (error.code === 'busy')
            return undefined;
        question.stopWaiting();
        privacy.applyAnswer(error.code);
        store.send({ type: 'rejected', error });
        const { profile, channel } = store.state;
        context.track({ type: 'reject', code: error.code, channel });
        return { type: 'reject', detail: Object.assign({ attempts: profile.attempts }, error) };
    }
    return {
        endQuestion: () => question.end(),
        reject,
        startQuestion(owner, redraw) {
            submission.noteQuestion();
            question.start(owner, redraw);
            context.track({ type: 'ask', channel: store.state.channel });
        },
        isBusy(owner) {
            const { status, preview } = store.state.profile;
            return question.isOf(owner) && (status === 'pending' || !!preview);
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
            question.stopWaiting();
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
