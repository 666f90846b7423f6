"use strict";
const answers_1 = require("./answers");
const own_component_1 = require("../behaviors/own-component");
const state_subscription_1 = require("../behaviors/state-subscription");
const instance_1 = require("../core/instance");
const gate_view_1 = require("../core/state/gate-view");
const LOADING_DELAY = 150;
const NO_PHONE = { phoneOpenType: '', isAgreementShown: false };
own_component_1.defineComponent({
    externalClasses: [
        'button-class',
    ],
    options: { multipleSlots: true },
    behaviors: [answers_1.gateAnswersBehavior],
    properties: {
        need: { type: String, value: 'profile', values: ['profile', 'session', 'all', 'phone'] },
        mode: { type: String, value: 'replace', values: ['replace', 'guard'] },
        skippable: { type: Boolean, value: true },
        description: String,
        buttonText: String,
        skipText: String,
    },
    data: {
        missingSession: '',
        isLoading: false,
        isSkipped: false,
        ask: '',
        nextStep: '',
        buttonOpenType: '',
        canDecline: false,
        hint: '',
        message: '',
        buttonLang: '',
        loading: '',
        retry: '',
        skip: '',
        agreement: '',
        contract: '',
    },
    observers: {
        nextStep(nextStep) {
            if (nextStep === 'session')
                instance_1.componentApi().openSession();
        },
        missingSession(missingSession) {
            const showLoading = () => this.data.missingSession === 'pending' && this.$draw({ isLoading: true });
            if (missingSession === 'pending')
                instance_1.componentApi().after(LOADING_DELAY, showLoading);
            else
                this.$draw({ isLoading: false });
            const { $isAtLoginPage } = memoryOf(this);
            if (/failed|none/.test(missingSession) && !$isAtLoginPage)
                this.forgetTap();
        },
    },
    methods: {
        $componentDataOf(drawnTexts, state, auth, { need, mode, description, buttonText, skippable, skipText }) {
            var _a;
            const api = instance_1.componentApi();
            const view = gate_view_1.gateViewOf(state, need, api.isSinglePage());
            const { nextStep, missingSession } = view;
            const texts = drawnTexts();
            const phone = nextStep === 'phone' ? this.phoneViewOf(state, { hasRoom: mode === 'replace' }) : NO_PHONE;
            const isWithoutWay = (nextStep === 'profile' && auth.channel === 'none') ||
                (nextStep === 'phone' && !api.canAskPhone());
            const canDecline = !!nextStep && !isWithoutWay;
            const way = wayOf(nextStep, auth, texts, phone.phoneOpenType);
            const isEnded = ((_a = state.session.error) === null || _a === void 0 ? void 0 : _a.code) === 'unauthorized';
            const failure = isEnded ? texts.gateEnded : texts.gateFailed;
            const isFailed = missingSession === 'failed';
            const isPrompt = mode === 'replace' && (!view.isOpen || !!this.data.sheet);
            const none = nextStep === 'phone' ? texts.hintPhoneNone : texts.hintNone;
            const message = isWithoutWay ? none : isFailed ? failure : '';
            return Object.assign({
                hint: auth.hint,
                ask: nextStep && (buttonText || way.ask),
                buttonOpenType: way.openType,
                buttonLang: way.openType === 'getUserInfo' ? texts.lang : '',
                message: isPrompt ? message || description || texts.gateDescription : '',
                canDecline,
                skip: isPrompt && canDecline && skippable ? skipText || texts.gateSkip : '',
                loading: missingSession === 'pending' ? texts.gateLoading : '',
                retry: isFailed ? texts.gateRetry : '',
                agreement: phone.isAgreementShown ? texts.formPrivacy : '',
                contract: phone.isAgreementShown ? texts.formContract : '',
            }, view, phone);
        },
        onAsk() {
            const { nextStep, buttonOpenType } = this.data;
            this.noteAsked(!!buttonOpenType);
            if (nextStep === 'session')
                this.onStartSession();
            else if (nextStep === 'phone')
                this.onAskPhone();
            else if (buttonOpenType)
                this.onAuthTap();
            else {
                state_subscription_1.claimHintFor(this);
                this.$reportOutcome(instance_1.componentApi().requestSheet());
            }
        },
        onAskPhone() {
            const isSheetNeeded = !this.data.buttonOpenType && !!instance_1.componentApi().phoneOpenType();
            if (isSheetNeeded)
                this.openPhoneSheet();
            else
                this.onPhoneTap();
        },
        onStartSession() {
            const memory = memoryOf(this);
            this.rememberTap();
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
function wayOf(nextStep, { openType, opensSheet }, texts, phoneOpenType) {
    if (nextStep === 'session')
        return { ask: texts.login, openType: '' };
    if (nextStep === 'phone')
        return { ask: texts.usePhone, openType: phoneOpenType };
    return opensSheet ? { ask: texts.setProfile, openType: '' } : { ask: texts.useProfile, openType };
}
const memoryOf = (gate) => gate;
