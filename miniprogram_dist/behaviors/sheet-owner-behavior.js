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
            if (properties_1.propertiesOf(this).disabled || instance_1.componentApi().isSheetOpen())
                return;
            this.$draw({ isSheetOpen: true, isSheetMounted: true });
        },
        onSheetAuthorize(event) {
            this.forwardEvent(event);
        },
        onSheetDone() { },
        onSheetEnd() {
            if (state_subscription_1.valueOf(this, 'isSheetOpen'))
                this.$draw({ isSheetOpen: false });
        },
        onSheetClose() {
            if (!state_subscription_1.valueOf(this, 'isSheetOpen'))
                this.$draw({ isSheetMounted: false });
        },
    },
});
