"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.viewBehavior = void 0;
const auth_1 = require("./auth");
const define_1 = require("./define");
exports.viewBehavior = (0, define_1.defineBehavior)({
    behaviors: [auth_1.authBehavior],
    properties: {
        lang: String,
        disabled: Boolean,
    },
    observers: {
        lang() {
            (0, auth_1.update)(this);
        },
    },
    methods: {
        $lang() {
            return this.data.lang;
        },
        $changed(state, previous) {
            this.triggerEvent('statuschange', { state, previous });
        },
        $report(outcome) {
            if (!outcome)
                return;
            if (outcome.type === 'form') {
                this.onOpenForm();
                return;
            }
            this.triggerEvent(outcome.type, outcome.detail);
            if (outcome.type === 'save' && outcome.isGrant) {
                this.triggerEvent('authorize', Object.assign({ channel: 'chooseAvatar' }, outcome.detail));
            }
        },
        onOpenForm() {
            this.triggerEvent('placeholder');
        },
        pass({ type, detail }) {
            this.triggerEvent(type, detail);
        },
    },
});
