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
            (0, instance_1.componentApi)().startQuestion();
        },
        onGetUserInfo(event) {
            var _a, _b;
            const outcome = (0, instance_1.componentApi)().answerUserInfo((0, state_1.fieldsOf)(event, 'detail').detail);
            (_b = (_a = this).$reportOutcome) === null || _b === void 0 ? void 0 : _b.call(_a, outcome);
        },
        onChooseAvatar(event) {
            void (0, instance_1.componentApi)()
                .answerChooseAvatar((0, state_1.fieldsOf)(event, 'detail').detail)
                .then((outcome) => { var _a, _b; return (_b = (_a = this).$reportOutcome) === null || _b === void 0 ? void 0 : _b.call(_a, outcome); });
        },
    },
});
