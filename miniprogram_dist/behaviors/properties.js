"use strict";
exports.completeTable = completeTable;
exports.platformProperties = platformProperties;
exports.readProperties = readProperties;
const state_1 = require("../core/state/state");
const warnings = new Set();
function completeTable(table) {
    const complete = {};
    for (const name of Object.keys(table)) {
        const declared = table[name];
        const declaration = typeof declared === 'function' ? { type: declared } : declared;
        complete[name] = Object.assign({ value: declaration.type() }, declaration);
    }
    return complete;
}
function platformProperties(table) {
    const declared = {};
    for (const name of Object.keys(table)) {
        const { value } = table[name];
        declared[name] = { type: null, value };
    }
    return declared;
}
function readProperties(table, { data, is }) {
    var _a;
    const properties = {};
    for (const name of Object.keys(table)) {
        const given = (_a = data[name]) !== null && _a !== void 0 ? _a : '';
        const declaration = table[name];
        properties[name] = declaration.value;
        if (given === '')
            continue;
        const meant = meaningOf(declaration, given);
        if (meant === undefined)
            warnOnce(is, name, declaration);
        else
            properties[name] = meant;
    }
    return properties;
}
function meaningOf(declaration, given) {
    const { type, optionalTypes = [], values, pattern } = declaration;
    const meant = [type, ...optionalTypes].some((one) => typeof given === typeof one())
        ? given
        : convert(type, given);
    const isRefused = (values && !values.includes(String(meant))) || (pattern && !pattern.test(String(meant)));
    return isRefused ? undefined : meant;
}
function convert(type, given) {
    if (type === String && typeof given === 'number')
        return isFinite(given) ? `${given}` : undefined;
    return given === 'true' || (given === 'false' ? false : undefined);
}
function warnOnce(owner, name, declaration) {
    const { type, optionalTypes = [], values } = declaration;
    const expected = values || [type, ...optionalTypes].map((one) => typeof one());
    const warning = `${state_1.LOG_PREFIX} ${owner}: ${name} is left out, expected ${expected.join(' or ')}`;
    if (warnings.has(warning))
        return;
    warnings.add(warning);
    console.warn(warning);
}
