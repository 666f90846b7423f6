"use strict";
const own_component_1 = require("../behaviors/own-component");
const state_subscription_1 = require("../behaviors/state-subscription");
const instance_1 = require("../core/instance");
const LEAVE_TIME = 200;
const SAVED_TIME = 900;
own_component_1.defineComponent({
    behaviors: [own_component_1.componentBehavior],
    properties: {
        open: { type: Boolean, value: false },
        asks: { type: String, value: 'profile', values: ['profile', 'phone'] },
    },
    data: {
        texts: {},
        title: '',
        reason: '',
        hasRootPortal: false,
        stage: '',
    },
    observers: {
        open() {
            if (state_subscription_1.meantData(this).open)
                this.show();
            else
                this.end();
        },
    },
    lifetimes: {
        attached() {
            const memory = memoryOf(this);
            const sheet = {
                isVisible: () => !!this.$isVisible,
                asksForProfile: () => !this.asksForPhone(),
                isShown: () => !!this.data.stage,
                open: (handleEnd) => {
                    memory.$handleEnd = handleEnd;
                    this.show();
                },
                end: () => this.end(),
            };
            memory.$sheet = sheet;
            if (state_subscription_1.meantData(this).open)
                this.show();
            else
                memory.$unregister = instance_1.componentApi().registerPageSheet(sheet);
        },
        detached() {
            const { $unregister, $sheet, $cancelStep } = memoryOf(this);
            $cancelStep === null || $cancelStep === void 0 ? void 0 : $cancelStep();
            $unregister === null || $unregister === void 0 ? void 0 : $unregister();
            if ($sheet)
                instance_1.componentApi().releaseSheet($sheet);
        },
    },
    methods: {
        $componentDataOf(drawnTexts) {
            const texts = drawnTexts();
            const { $isEdit } = memoryOf(this);
            const said = this.asksForPhone()
                ? { title: texts.usePhone, reason: texts.sheetPhoneReason }
                : { title: $isEdit ? texts.edit : texts.sheetTitle, reason: texts.sheetReason };
            return Object.assign({ texts, hasRootPortal: instance_1.componentApi().hasRootPortal() }, said);
        },
        $forgetUser() {
            if (memoryOf(this).$userGeneration !== instance_1.componentApi().userGeneration())
                this.end();
        },
        asksForPhone() {
            return state_subscription_1.meantData(this).asks === 'phone';
        },
        isOpen() {
            return state_subscription_1.meantData(this).stage === 'open';
        },
        show() {
            var _a;
            const memory = memoryOf(this);
            const api = instance_1.componentApi();
            const { disabled, open } = state_subscription_1.meantData(this);
            if (!memory.$sheet)
                return;
            if (disabled || !api.claimSheet(memory.$sheet)) {
                memory.$handleEnd = undefined;
                if (open) {
                    api.after(0, () => {
                        this.triggerEvent('end', {});
                        this.triggerEvent('close');
                    });
                }
                return;
            }
            (_a = memory.$cancelStep) === null || _a === void 0 ? void 0 : _a.call(memory);
            memory.$isEdit = api.state.profile.status === 'granted';
            memory.$isSaved = false;
            memory.$userGeneration = api.userGeneration();
            this.$draw({ stage: 'open' });
        },
        end(isDone = false) {
            const memory = memoryOf(this);
            if (!this.isOpen() || !memory.$sheet)
                return;
            const api = instance_1.componentApi();
            api.releaseSheet(memory.$sheet);
            const { $isVisible } = this;
            const isKnown = api.state.profile.status === 'granted';
            const isSaved = !!memory.$isSaved && isKnown && !!$isVisible;
            if (isSaved)
                this.showSaved();
            else
                this.leave();
            const { $handleEnd } = memory;
            memory.$handleEnd = undefined;
            this.triggerEvent('end', { isDone });
            $handleEnd === null || $handleEnd === void 0 ? void 0 : $handleEnd();
        },
        showSaved() {
            this.$draw({ stage: 'saved' });
            memoryOf(this).$cancelStep = instance_1.componentApi().after(SAVED_TIME, () => this.leave());
        },
        leave() {
            this.$draw({ stage: 'leaving' });
            memoryOf(this).$cancelStep = instance_1.componentApi().after(LEAVE_TIME, () => {
                this.$draw({ stage: '' });
                this.triggerEvent('close');
            });
        },
        onFormSave(event) {
            memoryOf(this).$isSaved = true;
            this.forwardEvent(event);
        },
        onClose() {
            if (!this.isOpen())
                return;
            const api = instance_1.componentApi();
            const outcome = this.asksForPhone() ? api.declinePhone() : api.declineSheet();
            if (outcome)
                this.$reportOutcome(outcome);
            else
                this.triggerEvent('cancel');
            memoryOf(this).$isSaved = false;
            this.end();
        },
        onPhoneBind(event) {
            this.forwardEvent(event);
            this.end(true);
        },
        onFormDone() {
            this.end(true);
        },
        onNothing() { },
    },
});
const memoryOf = (sheet) => sheet;
