"use strict";
exports.readCredentials = readCredentials;
const fields_1 = require("../state/fields");
const KEYS = ['encryptedData', 'iv', 'rawData', 'signature', 'cloudID'];
function readCredentials(detail) {
    const answer = fields_1.fieldsOf(detail, ...KEYS);
    const credentials = {};
    for (const key of KEYS) {
        const value = answer[key];
        if (typeof value === 'string' && value)
            credentials[key] = value;
        else if (key !== 'cloudID')
            return undefined;
    }
    return credentials;
}
