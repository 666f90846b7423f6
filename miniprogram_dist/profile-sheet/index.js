"use strict";
const own_component_1 = require("../behaviors/own-component");
const state_subscription_1 = require("../behaviors/state-subscription");
const instance_1 = require("../core/instance");
const LEAVE_TIME = 200;
own_component_1.defineComponent({
    behaviors: [own_component_1.componentBehavior],
    properties: {
        open: { type: Boolean, value: false },
    },
    data: {
        texts: {},
        hasRootPortal: false,
        stage: '',
    },
    observers: {
        open() {
            if (!memoryOf(this).$sheet)
                return;
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
                isShown: () => !!this.data.stage,
                open: () => this.show(),
                end: () => this.end(),
            };
            memory.$sheet = sheet;
            if (state_subscription_1.meantData(this).open)
                this.show();
            else
                memory.$unregister = instance_1.componentApi().registerPageSheet(sheet);
        },
        detached() {
            const { $unregister, $sheet } = memoryOf(this);
            $unregister === null || $unregister === void 0 ? void 0 : $unregister();
            if ($sheet)
                instance_1.componentApi().releaseSheet($sheet);
        },
    },
    methods: {
        $componentDataOf(texts) {
            return { texts: texts(), hasRootPortal: instance_1.componentApi().hasRootPortal() };
        },
        $forgetUser() {
            if (memoryOf(this).$userGeneration !== instance_1.componentApi().userGeneration())
                this.end();
        },
        isOpen() {
            return state_subscription_1.meantData(this).stage === 'open';
        },
        show() {
            const memory = memoryOf(this);
            const api = instance_1.componentApi();
            const { disabled, open } = state_subscription_1.meantData(this);
            if (!memory.$sheet)
                return;
            if (disabled || !api.claimSheet(memory.$sheet)) {
                if (open) {
                    api.after(0, () => {
                        this.triggerEvent('end', {});
                        this.triggerEvent('close');
                    });
                }
                return;
            }
            memory.$userGeneration = api.userGeneration();
            this.$draw({ stage: 'open' });
        },
        end(isDone = false) {
            const { $sheet } = memoryOf(this);
            if (!this.isOpen() || !$sheet)
                return;
            const api = instance_1.componentApi();
            api.releaseSheet($sheet);
            this.$draw({ stage: 'leaving' });
            this.triggerEvent('end', { isDone });
            api.after(LEAVE_TIME, () => {
                if (this.isOpen())
                    return;
                this.$draw({ stage: '' });
                this.triggerEvent('close');
            });
        },
        onClose() {
            if (!this.isOpen())
                return;
            const outcome = instance_1.componentApi().declineSheet();
            if (outcome)
                this.$reportOutcome(outcome);
            else
                this.triggerEvent('cancel');
            this.end();
        },
        onFormDone() {
            this.end(true);
        },
        onNothing() { },
    },
});
const memoryOf = (sheet) => sheet;
