"use strict";
const own_component_1 = require("../behaviors/own-component");
const phone_asking_behavior_1 = require("../behaviors/phone-asking-behavior");
const instance_1 = require("../core/instance");
own_component_1.defineComponent({
    externalClasses: [
        'button-class',
    ],
    behaviors: [phone_asking_behavior_1.phoneAskingBehavior],
    properties: {
        realtime: Boolean,
        text: String,
        editable: Boolean,
    },
    data: { texts: {}, isSinglePage: false, isBound: false },
    methods: {
        $componentDataOf(texts, state, { phoneStatus }, { realtime }) {
            const isSinglePage = instance_1.componentApi().isSinglePage();
            const drawn = { texts: texts(), isSinglePage, isBound: phoneStatus === 'bound' };
            return Object.assign(drawn, this.phoneViewOf(state, { isRealtime: realtime }));
        },
    },
});
