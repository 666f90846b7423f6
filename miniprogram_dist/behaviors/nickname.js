"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nickNameOf = exports.nicknameBehavior = void 0;
const instance_1 = require("../core/instance");
const nickname_1 = require("../core/nickname");
const define_1 = require("./define");
const field_1 = require("./field");
exports.nicknameBehavior = (0, define_1.defineBehavior)({
    lifetimes: {
        created() {
            this.$nickname = (0, nickname_1.createNickname)(instance_1.kit.platform);
        },
    },
    methods: {
        onNickname(event) {
            ;
            this.$nickname.heard(event);
        },
    },
});
const nickNameOf = (component, selector) => component.$nickname.settled(() => (0, field_1.fieldValue)(component, selector));
exports.nickNameOf = nickNameOf;
