"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wrap = exports.KEY = void 0;
exports.unwrap = unwrap;
const fields_1 = require("./fields");
exports.KEY = 'miniprogram-auth-kit';
const VERSION = 1;
const wrap = (data) => ({ kit: exports.KEY, v: VERSION, data });
exports.wrap = wrap;
function unwrap(value) {
    const envelope = (0, fields_1.fieldsOf)(value);
    const ours = envelope.kit === exports.KEY && envelope.v === VERSION;
    return (0, fields_1.fieldsOf)(ours && envelope.data);
}
