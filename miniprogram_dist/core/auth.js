"use strict";
exports.createAuthParts = createAuthParts;
const wx_1 = require("./client/wx");
const component_api_1 = require("./component-api");
const context_1 = require("./context");
const lifecycle_1 = require("./lifecycle");
const phone_1 = require("./phone/phone");
const privacy_1 = require("./privacy/privacy");
const app_profile_1 = require("./profile/app-profile");
const avatar_files_1 = require("./profile/avatar-files");
const given_profile_1 = require("./profile/given-profile");
const profile_form_1 = require("./profile/profile-form");
const hint_control_1 = require("./profile/hint-control");
const sheet_control_1 = require("./profile/sheet-control");
const silent_check_1 = require("./profile/silent-check");
const known_profile_1 = require("./profile/known-profile");
const user_answers_1 = require("./profile/user-answers");
const gate_session_1 = require("./session/gate-session");
const logout_question_1 = require("./session/logout-question");
const session_1 = require("./session/session");
const submit_1 = require("./submit/submit");
function createAuthParts(client = wx_1.wxClient) {
    const context = context_1.createContext(client);
    const serverProfile = app_profile_1.createServerProfile(context);
    const privacy = privacy_1.createPrivacy(context);
    const avatarFiles = avatar_files_1.createAvatarFiles(context);
    const platformProfile = known_profile_1.createPlatformProfile(context, avatarFiles);
    const silentCheck = silent_check_1.createSilentCheck(context, privacy, platformProfile);
    const session = session_1.createLoginSession(context, serverProfile);
    const gateSession = gate_session_1.createGateSession(context, session);
    const submission = submit_1.createSubmission(context, session, silentCheck, serverProfile);
    const answers = user_answers_1.createUserAnswers(context, privacy, platformProfile, silentCheck, submission);
    const givenProfile = given_profile_1.createGivenProfile(context, privacy, answers, submission, avatarFiles);
    const form = profile_form_1.createProfileForm(context, privacy, answers, givenProfile);
    const phone = phone_1.createPhoneBinding(context, privacy, session);
    const lifecycle = lifecycle_1.createLifecycle({
        context,
        privacy,
        silentCheck,
        session,
        answers,
        phone,
        givenProfile,
        avatarFiles,
    });
    const components = component_api_1.createComponentApi({
        context,
        lifecycle,
        session,
        gateSession,
        answers,
        givenProfile,
        form,
        phone,
        hintControl: hint_control_1.createHintControl(context),
        logoutQuestion: logout_question_1.createLogoutQuestion(context, lifecycle.logout),
        sheetControl: sheet_control_1.createSheetControl(context.abilities.isSinglePage, () => privacy.handleShow()),
    });
    known_profile_1.keepProfileStored(context, avatarFiles);
    return { context, lifecycle, silentCheck, session, gateSession, answers, components };
}
