"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fieldsOf = exports.isObject = void 0;
const isObject = (value) => typeof value === 'object' && !!value;
exports.isObject = isObject;
const fieldsOf = (value) => ((0, exports.isObject)(value) ? value : {});
exports.fieldsOf = fieldsOf;
