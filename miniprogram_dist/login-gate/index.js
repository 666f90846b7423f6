"use strict";
const define_component_1 = require("../behaviors/define-component");
const properties_1 = require("../behaviors/properties");
const sheet_owner_behavior_1 = require("../behaviors/sheet-owner-behavior");
const state_subscription_1 = require("../behaviors/state-subscription");
const instance_1 = require("../core/instance");
const gate_view_1 = require("../core/state/gate-view");
const state_1 = require("../core/state/state");
const LOADING_DELAY = 150;
define_component_1.defineComponent({
    externalClasses: ['button-class'],
    options: { multipleSlots: true },
    behaviors: [sheet_owner_behavior_1.sheetOwnerBehavior],
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
        isOpen: false,
        missingSession: '',
        isLoading: false,
        isSkipped: false,
        nextStep: '',
        hint: '',
    },
    lifetimes: {
        attached() {
            this.tellOuterGate(false);
        },
    },
    observers: {
        isOpen(isOpen) {
            if (isOpen && !this.data.isSheetOpen && !memoryOf(this).$isReporting)
                this.handleOpened();
        },
        nextStep(nextStep) {
            if (nextStep !== 'session' || instance_1.componentApi().openSession())
                return;
            console.warn(state_1.LOG_PREFIX, '<login-gate need> needs auth.configure({ exchange })');
        },
        missingSession(missingSession) {
            const showLoading = () => this.data.missingSession === 'pending' && this.$draw({ isLoading: true });
            if (missingSession === 'pending')
                instance_1.componentApi().after(LOADING_DELAY, showLoading);
            else if (this.data.isLoading)
                this.$draw({ isLoading: false });
            if (/failed|none/.test(missingSession))
                memoryOf(this).$resumingGeneration = NaN;
        },
    },
    methods: {
        $componentDataOf(state, auth) {
            const { lang, mode, need } = properties_1.propertiesOf(this);
            const hint = mode === 'guard' && !memoryOf(this).$isTapped ? '' : auth.hint;
            const api = instance_1.componentApi();
            const view = gate_view_1.gateViewOf(state, need, api.isSinglePage());
            return Object.assign({ texts: api.texts(lang), hint }, view);
        },
        handleOpened() {
            const isResumed = memoryOf(this).$resumingGeneration === instance_1.componentApi().userGeneration();
            memoryOf(this).$resumingGeneration = NaN;
            if (isResumed || properties_1.propertiesOf(this).mode !== 'guard')
                this.firePass(isResumed);
        },
        firePass(resumed) {
            this.triggerEvent('pass', { state: instance_1.componentApi().state, resumed });
        },
        onContentTap() {
            const memory = memoryOf(this);
            const isGuard = properties_1.propertiesOf(this).mode === 'guard';
            if (!isGuard || !this.data.isOpen || instance_1.componentApi().isSheetShown())
                return;
            memory.$isTapOpen = true;
            if (memory.$hasInnerGate)
                instance_1.componentApi().after(0, () => this.onContentTapEnd());
            else
                this.onContentTapEnd();
        },
        onContentTapEnd() {
            if (memoryOf(this).$isTapOpen)
                this.firePass(false);
            memoryOf(this).$isTapOpen = false;
        },
        onTap() {
            this.tellOuterGate(true);
        },
        tellOuterGate(isTap) {
            this.triggerEvent('innergate', { isTap }, { bubbles: true, composed: true });
        },
        onInnerGate({ detail }) {
            memoryOf(this).$hasInnerGate = true;
            if (detail.isTap)
                memoryOf(this).$isTapOpen = false;
        },
        onGuardTap() {
            memoryOf(this).$isTapped = true;
            memoryOf(this).$isAsking = true;
            this.onAuthTap();
        },
        onRequestForm() {
            memoryOf(this).$isTapped = true;
            this.$reportOutcome(instance_1.componentApi().requestForm());
        },
        onUserInfoAnswer({ detail }) {
            const memory = memoryOf(this);
            const { isOpen: wasOpen, mode } = properties_1.propertiesOf(this);
            const isAskedHere = mode === 'guard' ? memory.$isAsking : !wasOpen;
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
            this.onSheetDone();
        },
        onSheetDone() {
            if (state_subscription_1.valueOf(this, 'isSheetOpen'))
                this.resumeTap();
        },
        onSheetEnd() {
            if (state_subscription_1.valueOf(this, 'isSheetOpen'))
                this.closeSheet();
        },
        resumeTap() {
            memoryOf(this).$resumingGeneration = instance_1.componentApi().userGeneration();
            this.closeSheet();
        },
        closeSheet() {
            if (state_subscription_1.valueOf(this, 'isSheetOpen'))
                this.dropSheet();
            if (this.data.isOpen)
                this.handleOpened();
        },
        onStartSession() {
            memoryOf(this).$resumingGeneration = instance_1.componentApi().userGeneration();
            instance_1.componentApi().openSession(true);
        },
        onSkip() {
            this.$draw({ isSkipped: true });
            instance_1.componentApi().trackSkip();
            this.triggerEvent('skip');
        },
    },
});
const memoryOf = (gate) => gate;
