"use strict";
const auth_1 = require("./auth");
const properties_1 = require("./properties");
const state_subscription_1 = require("./state-subscription");
const locale_1 = require("../locale/locale");
const commonProperties = {
    lang: { type: String, pattern: locale_1.LANGUAGE },
    disabled: Boolean,
    theme: { type: String, value: '', values: ['light', 'dark'] },
};
exports.componentBehavior = Behavior({
    behaviors: [auth_1.authBehavior],
    properties: Object.assign({}, commonProperties),
    data: {
        themeClass: '',
        isBusy: false,
        waiting: '',
    },
    methods: {
        $draw(change = {}) {
            state_subscription_1.draw(this, change);
        },
        $handleStateChange(state, previous) {
            const detail = { state, previous };
            this.triggerEvent('statuschange', detail);
        },
        $reportOutcome(outcome) {
            if (!outcome)
                return;
            if (outcome.type === 'sheet') {
                this.openSheet();
                return;
            }
            this.triggerEvent(outcome.type, outcome.detail);
            if (outcome.type === 'save' && outcome.isGrant) {
                this.triggerEvent('authorize', Object.assign({ channel: 'chooseAvatar' }, outcome.detail));
            }
        },
        openSheet() { },
        forwardEvent({ type, detail }) {
            this.triggerEvent(type, detail);
        },
    },
});
exports.defineComponent = ((definition) => {
    const table = properties_1.completeTable(Object.assign({}, commonProperties, definition.properties));
    const readOwnProperties = {
        $readProperties() {
            return properties_1.readProperties(table, this);
        },
    };
    const redrawOnChange = {
        [Object.keys(table).join(', ')]() {
            state_subscription_1.redraw(this);
        },
    };
    const completed = Object.assign({}, definition, {
        properties: properties_1.platformProperties(table),
        observers: Object.assign(redrawOnChange, definition.observers),
        methods: Object.assign(readOwnProperties, definition.methods),
    });
    return Component(completed);
});
