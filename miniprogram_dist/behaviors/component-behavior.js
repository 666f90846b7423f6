"use strict";
const auth_1 = require("./auth");
const state_subscription_1 = require("./state-subscription");
const locale_1 = require("../locale/locale");
exports.commonProperties = {
    lang: { type: String, pattern: locale_1.LANGUAGE },
    disabled: Boolean,
};
exports.componentBehavior = Behavior({
    behaviors: [auth_1.authBehavior],
    properties: Object.assign({}, exports.commonProperties),
    methods: {
        $draw(change = {}) {
            state_subscription_1.draw(this, change);
        },
        $handleStateChange(state, previous) {
            this.triggerEvent('statuschange', { state, previous });
        },
        $reportOutcome(outcome) {
            if (!outcome)
                return;
            if (outcome.type === 'sheet') {
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
