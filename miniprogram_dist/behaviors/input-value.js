"use strict";
exports.readInputValue = readInputValue;
const state_1 = require("../core/state/state");
function readInputValue(component, selector) {
    return new Promise((resolve) => {
        const query = component.createSelectorQuery();
        query
            .select(selector)
            .fields({ properties: ['value'] }, (node) => resolve(state_1.fieldsOf(node, 'value').value))
            .exec();
    });
}
