"use strict";
exports.createProfileForm = createProfileForm;
const client_1 = require("../client/client");
const state_1 = require("../state/state");
const fields_1 = require("../state/fields");
function createProfileForm(context, privacy, answers, givenProfile) {
    const { store } = context;
    let savingCount = 0;
    return {
        requestSheet: () => store.state.channel === 'chooseAvatar'
            ? { type: 'sheet' }
            : answers.reject({ code: 'unsupported' }),
        answerAgreement(detail) {
            if (!client_1.isOk(fields_1.fieldOf(detail, 'errMsg')))
                return answers.reject(client_1.toAuthFailure(detail));
            privacy.applyAnswer();
            return undefined;
        },
        saveForm({ userGeneration, nicknameField, readNickName, avatarUrl, initialNickName }) {
            const isSameUser = () => userGeneration === context.userGeneration;
            savingCount += 1;
            return nicknameField.settle(readNickName).then((settled) => {
                const isNickNameTyped = nicknameField.typedNickName() !== undefined;
                const nickName = isNickNameTyped || !initialNickName ? settled.nickName : '';
                const isGiven = isSameUser() && !settled.isRefused && !!(nickName || avatarUrl);
                return givenProfile.saveGiven(isGiven ? { nickName, avatarUrl } : {}).then((outcome) => {
                    savingCount -= 1;
                    if (!isSameUser()) {
                        return { hintName: '', isAvatarSaved: true };
                    }
                    const { userInfo = {}, error, preview } = store.state.profile;
                    const isRefusal = isGiven && state_1.isRefused(error);
                    const isUnsent = isGiven && !!avatarUrl && !!error && !isRefusal;
                    const isEmptied = initialNickName && isNickNameTyped && !nickName;
                    const hasAvatar = !!(preview || userInfo.avatarUrl);
                    const hasNickName = !!userInfo.nickName && !isEmptied;
                    const hintName = settled.isRefused
                        ? 'formNicknameRefused'
                        : isRefusal
                            ? 'hintRefused'
                            : missingHintName(hasAvatar, hasNickName) || (isUnsent ? 'formUnsent' : '');
                    return { outcome, hintName, isAvatarSaved: isGiven && !isUnsent };
                });
            });
        },
        declineSheet() {
            const { status, userInfo, preview } = store.state.profile;
            const isOnItsWay = savingCount > 0 || (!!preview && !!(userInfo === null || userInfo === void 0 ? void 0 : userInfo.nickName));
            return isOnItsWay || status === 'granted' ? undefined : answers.reject({ code: 'cancelled' });
        },
    };
}
function missingHintName(hasAvatar, hasNickName) {
    if (!hasAvatar)
        return hasNickName ? 'formAvatarMissing' : 'formMissing';
    return hasNickName ? '' : 'formNicknameMissing';
}
