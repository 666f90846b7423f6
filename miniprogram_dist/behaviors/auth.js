"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.authBehavior = void 0;
const define_behavior_1 = require("./define-behavior");
const state_subscription_1 = require("./state-subscription");
const instance_1 = require("../core/instance");
const auth_data_1 = require("../core/state/auth-data");
const state_1 = require("../core/state/state");
exports.authBehavior = (0, define_behavior_1.defineBehavior)({
    data: { auth: auth_data_1.emptyAuthData },
    lifetimes: {
        attached() {
            (0, state_subscription_1.setVisible)(this, true);
        },
        detached() {
            (0, state_subscription_1.setVisible)(this, false);
            (0, state_subscription_1.unsubscribe)(this);
        },
    },
    pageLifetimes: {
        show() {
            if (this.$unsubscribe)
                (0, instance_1.componentApi)().handlePageShow();
            (0, state_subscription_1.setVisible)(this, true);
        },
        hide() {
            (0, state_subscription_1.setVisible)(this, false);
        },
    },
    methods: {
        onAuthTap() {
            const api = (0, instance_1.componentApi)();
            const { channel, openType, status } = this.data.auth;
            if (channel === 'chooseAvatar' && !openType && status !== 'granted')
                openPageSheet();
            else
                api.startQuestion();
        },
        onGetUserInfo(event) {
            const { detail } = (0, state_1.fieldsOf)(event, 'detail');
            reportOutcome(this, (0, instance_1.componentApi)().answerUserInfo(detail));
        },
        onChooseAvatar(event) {
            void (0, instance_1.componentApi)()
                .answerChooseAvatar((0, state_1.fieldsOf)(event, 'detail').detail)
                .then((outcome) => reportOutcome(this, outcome));
        },
    },
});
function reportOutcome(owner, outcome) {
    const subscriber = owner;
    if (subscriber.$reportOutcome)
        subscriber.$reportOutcome(outcome);
    else if (outcome && outcome.type === 'form')
        openPageSheet();
}
let isMissingSheetReported = false;
function openPageSheet() {
    if ((0, instance_1.componentApi)().openPageSheet() || isMissingSheetReported)
        return;
    isMissingSheetReported = true;
    console.warn(state_1.LOG_PREFIX, 'authBehavior: this client gives no userInfo to a button. Place one ' +
        '<profile-sheet/> in the page, and the same tap opens it.');
}
