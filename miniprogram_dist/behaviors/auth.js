"use strict";
const define_behavior_1 = require("./define-behavior");
const state_subscription_1 = require("./state-subscription");
const instance_1 = require("../core/instance");
const auth_data_1 = require("../core/state/auth-data");
const state_1 = require("../core/state/state");
exports.authBehavior = define_behavior_1.defineBehavior({
    data: { auth: auth_data_1.emptyAuthData },
    lifetimes: {
        attached() {
            state_subscription_1.setVisible(this, true);
        },
        detached() {
            state_subscription_1.setVisible(this, undefined);
            state_subscription_1.unsubscribe(this);
        },
    },
    pageLifetimes: {
        show() {
            if (this.$unsubscribe)
                instance_1.componentApi().handlePageShow();
            state_subscription_1.setVisible(this, true);
        },
        hide() {
            state_subscription_1.setVisible(this, false);
        },
    },
    methods: {
        onAuthTap() {
            const api = instance_1.componentApi();
            const { channel, openType, status } = subscriberOf(this).data.auth;
            if (channel === 'chooseAvatar' && !openType && status !== 'granted')
                openPageSheet();
            else
                api.startQuestion();
        },
        onGetUserInfo(event) {
            const { detail } = state_1.fieldsOf(event, 'detail');
            subscriberOf(this).$reportOutcome(instance_1.componentApi().answerUserInfo(detail));
        },
        onChooseAvatar(event) {
            void instance_1.componentApi()
                .answerChooseAvatar(state_1.fieldsOf(event, 'detail').detail)
                .then((outcome) => subscriberOf(this).$reportOutcome(outcome));
        },
        $textsLang() { },
        $readProperties: () => ({}),
        $isOtherUser: () => false,
        $componentDataOf: () => ({}),
        $handleStateChange() { },
        $forgetUser() { },
        $reportOutcome(outcome) {
            if (outcome && outcome.type === 'form' && subscriberOf(this).$isVisible)
                openPageSheet();
        },
    },
});
const subscriberOf = (owner) => owner;
let isMissingSheetReported = false;
function openPageSheet() {
    if (instance_1.componentApi().openPageSheet() || isMissingSheetReported)
        return;
    isMissingSheetReported = true;
    console.warn(state_1.LOG_PREFIX, 'authBehavior: this client gives no userInfo to a button. Place one ' +
        '<profile-sheet/> in the page, and the same tap opens it.');
}
