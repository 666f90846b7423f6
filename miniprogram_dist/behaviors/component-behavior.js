"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.componentBehavior = void 0;
const auth_1 = require("./auth");
const define_behavior_1 = require("./define-behavior");
const state_subscription_1 = require("./state-subscription");
exports.componentBehavior = (0, define_behavior_1.defineBehavior)({
    behaviors: [auth_1.authBehavior],
    properties: {
        lang: String,
        disabled: Boolean,
    },
    observers: {
        lang() {
            (0, state_subscription_1.redraw)(this);
        },
    },
    methods: {
        $draw(change) {
            (0, state_subscription_1.draw)(this, change);
        },
        $textsLang() {
            return this.data.lang;
        },
        $handleStateChange(state, previous) {
            this.triggerEvent('statuschange', { state, previous });
        },
        $reportOutcome(outcome) {
            if (!outcome)
                return;
            if (outcome.type === 'form') {
                this.openSheet();
                return;
            }
            this.triggerEvent(outcome.type, outcome.detail);
            if (outcome.type === 'save' && outcome.isGrant) {
                this.triggerEvent('authorize', Object.assign({ channel: 'chooseAvatar' }, outcome.detail));
            }
        },
        openSheet() { },
        forwardEvent({ type, detail }) {
            this.triggerEvent(type, detail);
        },
    },
});
