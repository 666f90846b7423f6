"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createAuthParts = createAuthParts;
const errors_1 = require("./client/errors");
const wx_1 = require("./client/wx");
const component_api_1 = require("./component-api");
const context_1 = require("./context");
const lifecycle_1 = require("./lifecycle");
const privacy_1 = require("./privacy/privacy");
const given_profile_1 = require("./profile/given-profile");
const profile_form_1 = require("./profile/profile-form");
const sheet_control_1 = require("./profile/sheet-control");
const silent_check_1 = require("./profile/silent-check");
const known_profile_1 = require("./profile/known-profile");
const user_answers_1 = require("./profile/user-answers");
const session_1 = require("./session/session");
const submit_1 = require("./submit/submit");
function createAuthParts(client = wx_1.wxClient) {
    const context = (0, context_1.createContext)(client);
    const acceptUserInfo = (userInfo) => (0, errors_1.attempt)(() => (0, known_profile_1.acceptAppProfile)(context, userInfo));
    const privacy = (0, privacy_1.createPrivacy)(context);
    const platformProfile = (0, known_profile_1.createPlatformProfile)(context);
    const silentCheck = (0, silent_check_1.createSilentCheck)(context, privacy, platformProfile);
    const session = (0, session_1.createLoginSession)(context, acceptUserInfo);
    const submission = (0, submit_1.createSubmission)(context, session, silentCheck, acceptUserInfo);
    const answers = (0, user_answers_1.createUserAnswers)(context, privacy, platformProfile, submission);
    const givenProfile = (0, given_profile_1.createGivenProfile)(context, privacy, answers, submission);
    const form = (0, profile_form_1.createProfileForm)(context, privacy, answers, givenProfile);
    const lifecycle = (0, lifecycle_1.createLifecycle)({ context, silentCheck, session, answers, givenProfile });
    const components = (0, component_api_1.createComponentApi)({
        context,
        lifecycle,
        silentCheck,
        session,
        answers,
        givenProfile,
        form,
        sheetControl: (0, sheet_control_1.createSheetControl)(),
    });
    (0, known_profile_1.keepProfileStored)(context);
    return { context, lifecycle, silentCheck, session, components };
}
