"use strict";
exports.isObject = isObject;
exports.fieldOf = fieldOf;
exports.fieldsOf = fieldsOf;
exports.isSameData = isSameData;
exports.definedFields = definedFields;
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
function isSameData(one, other) {
    if (one === other || !isObject(one) || !isObject(other))
        return one === other;
    const keys = Object.keys(Object.assign({}, one, other));
    return keys.every((key) => isSameData(fieldOf(one, key), fieldOf(other, key)));
}
function definedFields(fields) {
    const defined = {};
    for (const key of Object.keys(fields)) {
        const value = fieldOf(fields, key);
        if (value !== undefined)
            defined[key] = value;
    }
    return defined;
}
