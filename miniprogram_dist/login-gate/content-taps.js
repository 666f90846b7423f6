"use strict";
const state_subscription_1 = require("../behaviors/state-subscription");
const instance_1 = require("../core/instance");
exports.contentTapsBehavior = Behavior({
    data: { isOpen: false },
    lifetimes: {
        attached() {
            this.tellOuterGates(false);
        },
    },
    methods: {
        firePass(resumed) {
            const detail = { state: instance_1.componentApi().state, resumed };
            this.triggerEvent('pass', detail);
        },
        isGuard() {
            return state_subscription_1.meantData(this).mode === 'guard';
        },
        onContentTap() {
            const memory = memoryOf(this);
            if (!this.isGuard() || !this.data.isOpen || instance_1.componentApi().isSheetShown())
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
            this.tellOuterGates(true);
        },
        tellOuterGates(isTap) {
            this.triggerEvent('innergate', { isTap }, { composed: true, capturePhase: true });
        },
        onInnerGate({ detail }) {
            memoryOf(this).$hasInnerGate = true;
            if (detail.isTap)
                memoryOf(this).$isTapOpen = false;
        },
    },
});
const memoryOf = (gate) => gate;
