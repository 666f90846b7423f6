"use strict";
exports.settledNickNameOf = settledNickNameOf;
const define_behavior_1 = require("./define-behavior");
const instance_1 = require("../core/instance");
const state_1 = require("../core/state/state");
exports.nicknameBehavior = define_behavior_1.defineBehavior({
    methods: {
        forgetNickname() {
            delete this.$nicknameField;
        },
        onNicknameEvent(event) {
            nicknameFieldOf(this).receive(event);
        },
    },
});
function settledNickNameOf(component, selector) {
    return nicknameFieldOf(component).settle(() => readInputValue(component, selector));
}
function nicknameFieldOf(component) {
    const owner = component;
    return (owner.$nicknameField || (owner.$nicknameField = instance_1.componentApi().createNicknameField()));
}
const readInputValue = (component, selector) => new Promise((resolve) => {
    const query = component.createSelectorQuery();
    query
        .select(selector)
        .fields({ properties: ['value'] }, (node) => resolve(state_1.fieldsOf(node, 'value').value))
        .exec();
});
