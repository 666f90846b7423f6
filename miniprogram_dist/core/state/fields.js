"use strict";
exports.isObject = isObject;
exports.fieldOf = fieldOf;
exports.fieldsOf = fieldsOf;
function isObject(value) {
    return typeof value === 'object' && !!value;
}
function fieldOf(value, key) {
    try {
        return isObject(value) ? value[key] : undefined;
    }
    catch (_a) {
        return undefined;
    }
}
function fieldsOf(value, ...keys) {
    const fields = {};
    for (const key of keys)
        fields[key] = fieldOf(value, key);
    return fields;
}
