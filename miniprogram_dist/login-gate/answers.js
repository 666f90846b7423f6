"use strict";
const phone_asking_behavior_1 = require("../behaviors/phone-asking-behavior");
const sheet_owner_behavior_1 = require("../behaviors/sheet-owner-behavior");
const state_subscription_1 = require("../behaviors/state-subscription");
const content_taps_1 = require("./content-taps");
const instance_1 = require("../core/instance");
exports.gateAnswersBehavior = Behavior({
    behaviors: [phone_asking_behavior_1.phoneAskingBehavior, sheet_owner_behavior_1.sheetOwnerBehavior, content_taps_1.contentTapsBehavior],
    observers: {
        isOpen(isOpen) {
            const { $isReporting } = memoryOf(this);
            if (isOpen && this.data.sheet !== 'open' && !$isReporting)
                this.handleOpened();
        },
    },
    methods: {
        handleOpened() {
            const isResumed = memoryOf(this).$resumingLogoutCount === instance_1.componentApi().logoutCount();
            this.forgetTap();
            if (isResumed || !this.isGuard())
                this.firePass(isResumed);
        },
        rememberTap() {
            memoryOf(this).$resumingLogoutCount = instance_1.componentApi().logoutCount();
        },
        forgetTap() {
            memoryOf(this).$resumingLogoutCount = NaN;
        },
        noteAsked(isAsking) {
            memoryOf(this).$isAsking = isAsking;
        },
        onUserInfoAnswer({ detail }) {
            const report = this.startReport();
            report(instance_1.componentApi().answerUserInfo(detail));
        },
        onPhoneAnswer({ detail }) {
            const report = this.startReport();
            void instance_1.componentApi().answerPhone(detail).then(report);
        },
        startReport() {
            const memory = memoryOf(this);
            const { isOpen: wasOpen } = this.data;
            const isAskedHere = this.isGuard() ? memory.$isAsking : !wasOpen;
            memory.$isReporting = true;
            return (outcome) => {
                memory.$isReporting = false;
                this.$reportOutcome(outcome);
                const { isOpen } = this.data;
                const type = outcome && outcome.type;
                if (type !== 'reject')
                    memory.$isAsking = false;
                const isGranted = type === 'authorize' || type === 'bind' || (isOpen && type !== 'reject');
                if (isAskedHere && isGranted)
                    this.resumeTap();
                else if (isOpen && !wasOpen)
                    this.handleOpened();
            };
        },
        onSheetAuthorize(event) {
            this.forwardEvent(event);
            this.onSheetEnd({ detail: { isDone: true } });
        },
        onSheetEnd({ detail }) {
            if (state_subscription_1.meantData(this).sheet !== 'open')
                return;
            state_subscription_1.claimHintFor(this, { isAnswered: true, subject: state_subscription_1.meantData(this).sheetAsks });
            if (detail.isDone)
                this.resumeTap();
            else
                this.closeSheet();
        },
        resumeTap() {
            this.rememberTap();
            this.closeSheet();
        },
        closeSheet() {
            if (state_subscription_1.meantData(this).sheet === 'open')
                this.dropSheet();
            if (this.data.isOpen)
                this.handleOpened();
        },
    },
});
const memoryOf = (gate) => gate;
