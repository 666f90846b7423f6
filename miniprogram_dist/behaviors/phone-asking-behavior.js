"use strict";
const own_component_1 = require("./own-component");
const state_subscription_1 = require("./state-subscription");
const instance_1 = require("../core/instance");
const phone_view_1 = require("../core/state/phone-view");
exports.phoneAskingBehavior = Behavior({
    behaviors: [own_component_1.componentBehavior],
    data: { phoneOpenType: '', isAgreementShown: false },
    methods: {
        phoneViewOf(state, { isRealtime = false, hasRoom = true } = {}) {
            const api = instance_1.componentApi();
            const { phoneOpenType, isAgreementShown } = this.data;
            return api.isPhoneBusy(this)
                ? { phoneOpenType, isAgreementShown }
                : phone_view_1.phoneViewOf(state, api.phoneOpenType(isRealtime), hasRoom);
        },
        onPhoneTap() {
            const { phoneOpenType } = this.data;
            state_subscription_1.claimHintFor(this, { subject: 'phone' });
            const draw = () => state_subscription_1.redraw(this);
            this.$reportOutcome(instance_1.componentApi().startPhoneQuestion(phoneOpenType, this, draw));
        },
        onPhoneAgreement({ detail }) {
            instance_1.componentApi().answerPhoneAgreement(detail);
        },
        onOpenContract() {
            instance_1.componentApi().openPrivacyContract();
        },
    },
});
