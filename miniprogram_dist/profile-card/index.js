"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const sheet_owner_behavior_1 = require("../behaviors/sheet-owner-behavior");
const instance_1 = require("../core/instance");
Component({
    externalClasses: ['button-class'],
    options: { multipleSlots: true },
    behaviors: [sheet_owner_behavior_1.sheetOwnerBehavior],
    properties: {
        layout: { type: String, value: 'horizontal' },
        description: String,
        editable: { type: Boolean, value: true },
        showSettings: Boolean,
    },
    data: { texts: {}, canChooseAvatar: false },
    methods: {
        $componentDataOf() {
            const api = (0, instance_1.componentApi)();
            return { texts: api.texts(this.data.lang), canChooseAvatar: api.canChooseAvatar() };
        },
        onOpenSetting({ detail }) {
            (0, instance_1.componentApi)().applySetting(detail);
        },
    },
});
