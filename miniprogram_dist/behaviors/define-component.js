"use strict";
const component_behavior_1 = require("./component-behavior");
const properties_1 = require("./properties");
const state_subscription_1 = require("./state-subscription");
exports.defineComponent = ((definition) => {
    const table = Object.assign({}, component_behavior_1.commonProperties, definition.properties);
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
