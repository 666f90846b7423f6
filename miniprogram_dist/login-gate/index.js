"use strict";
const content_taps_1 = require("./content-taps");
const own_component_1 = require("../behaviors/own-component");
const sheet_owner_behavior_1 = require("../behaviors/sheet-owner-behavior");
const state_subscription_1 = require("../behaviors/state-subscription");
const instance_1 = require("../core/instance");
const gate_view_1 = require("../core/state/gate-view");
const LOADING_DELAY = 150;
own_component_1.defineComponent({
    externalClasses: [
        'button-class',
    ],
    options: { multipleSlots: true },
    behaviors: [sheet_owner_behavior_1.sheetOwnerBehavior, content_taps_1.contentTapsBehavior],
    properties: {
        need: { type: String, value: 'profile', values: ['profile', 'session', 'all'] },
        mode: { type: String, value: 'replace', values: ['replace', 'guard'] },
        skippable: { type: Boolean, value: true },
        description: String,
        buttonText: String,
        skipText: String,
    },
    data: {
        texts: {},
        missingSession: '',
        isLoading: false,
        isSkipped: false,
        ask: '',
        nextStep: '',
        buttonOpenType: '',
        canDecline: false,
        hint: '',
        message: '',
    },
    observers: {
        isOpen(isOpen) {
            const { $isReporting } = memoryOf(this);
            if (isOpen && this.data.sheet !== 'open' && !$isReporting)
                this.handleOpened();
        },
        nextStep(nextStep) {
            if (nextStep === 'session')
                instance_1.componentApi().openSession();
        },
        missingSession(missingSession) {
            const showLoading = () => this.data.missingSession === 'pending' && this.$draw({ isLoading: true });
            if (missingSession === 'pending')
                instance_1.componentApi().after(LOADING_DELAY, showLoading);
            else if (this.data.isLoading)
                this.$draw({ isLoading: false });
            const { $isAtLoginPage } = memoryOf(this);
            if (/failed|none/.test(missingSession) && !$isAtLoginPage) {
                memoryOf(this).$resumingLogoutCount = NaN;
            }
        },
    },
    methods: {
        $componentDataOf(drawnTexts, state, auth, { need }) {
            var _a;
            const { hint, channel } = auth;
            const view = gate_view_1.gateViewOf(state, need, instance_1.componentApi().isSinglePage());
            const isNative = view.nextStep === 'profile' && !auth.opensSheet;
            const buttonOpenType = isNative ? auth.openType : '';
            const texts = drawnTexts();
            const askProfile = auth.opensSheet ? texts.setProfile : texts.useProfile;
            const ask = view.nextStep === 'session' ? texts.login : askProfile;
            const isEnded = ((_a = state.session.error) === null || _a === void 0 ? void 0 : _a.code) === 'unauthorized';
            const failure = isEnded ? texts.gateEnded : texts.gateFailed;
            const isWithoutWay = view.nextStep === 'profile' && channel === 'none';
            const failed = view.missingSession === 'failed' ? failure : '';
            const message = isWithoutWay ? texts.hintNone : failed;
            const canDecline = !!view.nextStep && !isWithoutWay;
            return Object.assign({ texts, hint, ask, message, buttonOpenType, canDecline }, view);
        },
        handleOpened() {
            const isResumed = memoryOf(this).$resumingLogoutCount === instance_1.componentApi().logoutCount();
            memoryOf(this).$resumingLogoutCount = NaN;
            if (isResumed || !this.isGuard())
                this.firePass(isResumed);
        },
        onAsk() {
            const { nextStep, buttonOpenType } = this.data;
            const memory = memoryOf(this);
            if (nextStep === 'session') {
                this.onStartSession();
                return;
            }
            state_subscription_1.claimHintFor(this);
            memory.$isAsking = !!buttonOpenType;
            if (buttonOpenType)
                this.onAuthTap();
            else
                this.$reportOutcome(instance_1.componentApi().requestSheet());
        },
        onUserInfoAnswer({ detail }) {
            const memory = memoryOf(this);
            const { isOpen: wasOpen } = this.data;
            const isAskedHere = this.isGuard() ? memory.$isAsking : !wasOpen;
            memory.$isReporting = true;
            const outcome = instance_1.componentApi().answerUserInfo(detail);
            memory.$isReporting = false;
            this.$reportOutcome(outcome);
            const { isOpen } = this.data;
            const type = outcome && outcome.type;
            if (type !== 'reject')
                memory.$isAsking = false;
            const isGranted = type === 'authorize' || (isOpen && type !== 'reject');
            if (isAskedHere && isGranted)
                this.resumeTap();
            else if (isOpen && !wasOpen)
                this.handleOpened();
        },
        onSheetAuthorize(event) {
            this.forwardEvent(event);
            this.onSheetEnd({ detail: { isDone: true } });
        },
        onSheetEnd({ detail }) {
            if (state_subscription_1.meantData(this).sheet !== 'open')
                return;
            if (detail.isDone)
                this.resumeTap();
            else {
                state_subscription_1.claimHintFor(this, true);
                this.closeSheet();
            }
        },
        resumeTap() {
            memoryOf(this).$resumingLogoutCount = instance_1.componentApi().logoutCount();
            this.closeSheet();
        },
        closeSheet() {
            if (state_subscription_1.meantData(this).sheet === 'open')
                this.dropSheet();
            if (this.data.isOpen)
                this.handleOpened();
        },
        onStartSession() {
            const memory = memoryOf(this);
            memory.$resumingLogoutCount = instance_1.componentApi().logoutCount();
            memory.$isAtLoginPage = !instance_1.componentApi().openSession(true);
            if (memory.$isAtLoginPage)
                this.triggerEvent('login');
        },
        onSkip() {
            this.$draw({ isSkipped: true });
            instance_1.componentApi().trackSkip();
            this.triggerEvent('skip');
        },
    },
});
const memoryOf = (gate) => gate;
