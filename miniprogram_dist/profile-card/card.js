"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.card = void 0;
require("../locale/more");
const define_1 = require("../behaviors/define");
const view_1 = require("../behaviors/view");
const form_1 = require("../core/form");
const instance_1 = require("../core/instance");
exports.card = (0, define_1.defineComponent)({
    externalClasses: ['button-class'],
    options: { multipleSlots: true },
    behaviors: [view_1.viewBehavior],
    properties: {
        layout: { type: String, value: 'horizontal' },
        description: String,
        editable: { type: Boolean, value: true },
        showSettings: Boolean,
    },
    data: { texts: {}, isFormOpen: false, canChoose: false },
    methods: {
        $draw() {
            return { texts: instance_1.kit.texts(this.data.lang), canChoose: instance_1.kit.canChooseAvatar() };
        },
        onOpenForm() {
            this.setData({ isFormOpen: true });
        },
        onDone() {
            this.setData({ isFormOpen: false });
        },
        onCancel() {
            this.onDone();
            this.$report((0, form_1.declineForm)());
        },
        onOpenSetting({ detail }) {
            instance_1.kit.get().silent.applySetting(detail);
        },
    },
});
