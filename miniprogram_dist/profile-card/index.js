"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const component_behavior_1 = require("../behaviors/component-behavior");
const define_component_1 = require("../behaviors/define-component");
const properties_1 = require("../behaviors/properties");
const instance_1 = require("../core/instance");
(0, define_component_1.defineComponent)({
    externalClasses: ['button-class'],
    options: { multipleSlots: true },
    behaviors: [component_behavior_1.componentBehavior],
    properties: {
        layout: { type: String, value: 'horizontal', values: ['horizontal', 'vertical'] },
        description: String,
        editable: { type: Boolean, value: true },
        showSettings: Boolean,
    },
    data: { texts: {}, isFormOpen: false, canChooseAvatar: false },
    methods: {
        $componentDataOf() {
            const api = (0, instance_1.componentApi)();
            return { texts: api.texts((0, properties_1.propertiesOf)(this).lang), canChooseAvatar: api.canChooseAvatar() };
        },
        onOpenForm() {
            this.setData({ isFormOpen: true });
        },
        onFormDone() {
            this.setData({ isFormOpen: false });
        },
        onFormCancel() {
            this.onFormDone();
            this.$reportOutcome((0, instance_1.componentApi)().declineForm());
        },
        onOpenSetting({ detail }) {
            (0, instance_1.componentApi)().applySetting(detail);
        },
    },
});
