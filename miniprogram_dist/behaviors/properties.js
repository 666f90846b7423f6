"use strict";
exports.platformProperties = platformProperties;
exports.readProperties = readProperties;
const state_1 = require("../core/state/state");
const warnings = new Set();
function platformProperties(table) {
    const declared = {};
    for (const name of Object.keys(table)) {
        declared[name] = { type: null, value: defaultOf(declarationOf(table, name)) };
    }
    return declared;
}
function readProperties(table, { data, is = '' }) {
    const properties = {};
    for (const name of Object.keys(table)) {
        const given = data[name];
        const declaration = declarationOf(table, name);
        const isGiven = given !== undefined && given !== null && given !== '';
        const meant = isGiven ? meaningOf(declaration, given) : undefined;
        if (isGiven && meant === undefined)
            warnOnce(is, name, declaration);
        properties[name] = meant === undefined ? defaultOf(declaration) : meant;
    }
    return properties;
}
function declarationOf(table, name) {
    const declared = table[name];
    return typeof declared === 'function' ? { type: declared } : declared;
}
function defaultOf({ type, value }) {
    return value === undefined ? type() : value;
}
function meaningOf(declaration, given) {
    const { type, optionalTypes = [], values, pattern } = declaration;
    const meant = [type, ...optionalTypes].some((one) => typeof given === typeof one())
        ? given
        : convert(type, given);
    const isRefused = meant === undefined ||
        (typeof meant === 'number' && !isFinite(meant)) ||
        (values && !values.includes(String(meant))) ||
        (pattern && !pattern.test(String(meant)));
    return isRefused ? undefined : meant;
}
function convert(type, given) {
    if (type === String && typeof given === 'number')
        return isFinite(given) ? `${given}` : undefined;
    if (typeof given !== 'string')
        return undefined;
    if (type === Number)
        return given.trim() ? Number(given) : undefined;
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
