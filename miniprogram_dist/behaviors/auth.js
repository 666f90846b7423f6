"use strict";
const state_subscription_1 = require("./state-subscription");
const instance_1 = require("../core/instance");
const state_1 = require("../core/state/state");
const fields_1 = require("../core/state/fields");
const defineBehavior = (typeof Behavior === 'function' ? Behavior : (definition) => definition);
exports.authBehavior = defineBehavior({
    data: { auth: state_subscription_1.initialAuthData },
    lifetimes: {
        attached() {
            state_subscription_1.setVisible(this, true);
        },
        detached() {
            state_subscription_1.setVisible(this, undefined);
            instance_1.componentApi().releaseHint(this);
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
            const { openType, opensSheet } = subscriberOf(this).data.auth;
            state_subscription_1.claimHintFor(this);
            if (opensSheet && !openType)
                openPageSheet(subscriberOf(this));
            else
                instance_1.componentApi().startQuestion(this, () => state_subscription_1.redraw(subscriberOf(this)));
        },
        onGetUserInfo(event) {
            subscriberOf(this).$reportOutcome(instance_1.componentApi().answerUserInfo(fields_1.fieldOf(event, 'detail')));
        },
        onChooseAvatar(event) {
            void instance_1.componentApi()
                .answerChooseAvatar(fields_1.fieldOf(event, 'detail'))
                .then((outcome) => subscriberOf(this).$reportOutcome(outcome));
        },
        onGetPhoneNumber(event) {
            state_subscription_1.claimHintFor(this, { subject: 'phone' });
            void instance_1.componentApi()
                .answerPhone(fields_1.fieldOf(event, 'detail'))
                .then((outcome) => subscriberOf(this).$reportOutcome(outcome));
        },
        $readProperties: () => ({}),
        $isOtherUser: () => false,
        $componentDataOf: () => ({}),
        $handleStateChange() { },
        $forgetUser() { },
        $reportOutcome(outcome) {
            if (outcome && outcome.type === 'sheet' && subscriberOf(this).$isVisible)
                openPageSheet(subscriberOf(this));
        },
    },
});
const subscriberOf = (owner) => owner;
let isMissingSheetReported = false;
function openPageSheet(page) {
    const handleEnd = () => {
        state_subscription_1.claimHintFor(page, { isAnswered: true });
        state_subscription_1.redraw(page);
    };
    if (instance_1.componentApi().openPageSheet(handleEnd) || isMissingSheetReported)
        return;
    isMissingSheetReported = true;
    console.warn(state_1.LOG_PREFIX, 'authBehavior: this client gives no userInfo to a button. Place one ' +
        '<profile-sheet/> in the page, and the same tap opens it.');
}
