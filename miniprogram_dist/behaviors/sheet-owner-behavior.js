"use strict";
const component_behavior_1 = require("./component-behavior");
const define_behavior_1 = require("./define-behavior");
const properties_1 = require("./properties");
const state_subscription_1 = require("./state-subscription");
const instance_1 = require("../core/instance");
exports.sheetOwnerBehavior = define_behavior_1.defineBehavior({
    behaviors: [component_behavior_1.componentBehavior],
    data: {
        isSheetOpen: false,
        isSheetMounted: false,
    },
    methods: {
        openSheet() {
            const api = instance_1.componentApi();
            if (properties_1.propertiesOf(this).disabled || api.isSheetOpen())
                return;
            memoryOf(this).$sheetGeneration = api.userGeneration();
            this.$draw({ isSheetOpen: true, isSheetMounted: true });
        },
        dropSheet() {
            const { $pendingChange = {} } = this;
            const isWaiting = !!$pendingChange.isSheetMounted;
            const change = { isSheetOpen: false };
            this.$draw(isWaiting ? Object.assign(change, { isSheetMounted: false }) : change);
        },
        $forgetUser() {
            const { $pendingChange = {} } = this;
            const api = instance_1.componentApi();
            const isOver = memoryOf(this).$sheetGeneration !== api.userGeneration();
            const isKnown = api.state.profile.status === 'granted';
            if ($pendingChange.isSheetOpen && (isOver || isKnown))
                this.dropSheet();
        },
        onSheetAuthorize(event) {
            this.forwardEvent(event);
        },
        onSheetDone() { },
        onSheetEnd() {
            if (state_subscription_1.valueOf(this, 'isSheetOpen'))
                this.dropSheet();
        },
        onSheetClose() {
            if (!state_subscription_1.valueOf(this, 'isSheetOpen'))
                this.$draw({ isSheetMounted: false });
        },
    },
});
const memoryOf = (owner) => owner;
