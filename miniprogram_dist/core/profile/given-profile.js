"use strict";
exports.createGivenProfile = createGivenProfile;
const avatar_placement_1 = require("./avatar-placement");
const placeholder_1 = require("./placeholder");
const platform_answer_1 = require("./platform-answer");
const state_1 = require("../state/state");
const user_info_1 = require("../state/user-info");
function createGivenProfile(context, privacy, answers, submission, avatarFiles) {
    const { store } = context;
    const placeAvatar = avatar_placement_1.createAvatarPlacement(context, submission, avatarFiles);
    function saveGiven(given) {
        const path = user_info_1.cleanImageAddress(given.avatarUrl);
        const nickName = placeholder_1.readGivenNickName(given.nickName);
        const before = store.state.profile;
        const { nickName: oldNickName } = before.userInfo || {};
        const { userGeneration } = context;
        const sendSaved = (userInfo) => store.send({ type: 'saved', userInfo, source: 'chooseAvatar' });
        let isNew = nickName && nickName !== oldNickName;
        if (path)
            store.send({ type: 'previewed', avatarUrl: path });
        if (isNew)
            sendSaved({ nickName });
        if (path || isNew)
            context.updateStored({ unsubmitted: true, loggedOut: undefined });
        return Promise.resolve(path ? placeAvatar(path) : undefined).then((placed) => {
            if (placed && store.state.profile.preview === path) {
                const { avatarUrl, error } = placed;
                if (state_1.isRefused(error)) {
                    store.send({ type: 'refused', userInfo: { avatarUrl }, error });
                    submission.submitProfile();
                }
                else {
                    isNew = true;
                    sendSaved({ avatarUrl });
                    if (error)
                        store.send({ type: 'effectFailed', error });
                }
                if (error)
                    context.track({ type: 'fail', code: error.code });
            }
            else if (placed && placed.avatarUrl !== path) {
                avatarFiles.deleteUnused(placed.avatarUrl);
            }
            if (userGeneration !== context.userGeneration || !isNew)
                return;
            submission.submitProfile();
            const { status, userInfo = {} } = store.state.profile;
            context.track({ type: 'save', channel: 'chooseAvatar' });
            const isGrant = status === 'granted' && before.status !== status;
            return { type: 'save', detail: { userInfo }, isGrant };
        });
    }
    function readChosenAvatar(detail) {
        const answer = platform_answer_1.readAvatarAnswer(detail);
        if ('error' in answer)
            return { outcome: answers.reject(answer.error) };
        privacy.applyAnswer();
        answers.endQuestion();
        return answer;
    }
    return {
        saveGiven,
        readChosenAvatar,
        answerChooseAvatar(detail) {
            const chosen = readChosenAvatar(detail);
            return 'outcome' in chosen ? Promise.resolve(chosen.outcome) : saveGiven(chosen);
        },
        resubmit() {
            const { profile, unsubmitted } = context.stored;
            if (!profile || !unsubmitted || submission.resubmitProfile())
                return;
            if (!store.state.profile.preview)
                void saveGiven(profile.userInfo);
        },
    };
}
