"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fieldValue = void 0;
const fields_1 = require("../core/fields");
const instance_1 = require("../core/instance");
const platform_1 = require("../core/platform");
const fieldValue = (component, selector) => new Promise((resolve) => {
    instance_1.kit.platform.after(platform_1.REVIEW, () => resolve(undefined));
    const query = component.createSelectorQuery();
    const found = (node) => resolve((0, fields_1.fieldsOf)(node).value);
    query
        .select(selector)
        .fields({ properties: ['value'] }, found)
        .exec();
}).catch(() => undefined);
exports.fieldValue = fieldValue;
