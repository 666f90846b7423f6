"use strict";
exports.readRequestOptions = readRequestOptions;
const read_options_1 = require("./read-options");
const fields_1 = require("./state/fields");
const OPTION_TYPES = {
    url: 'string',
    data: '',
    header: 'object',
    success: 'function',
    fail: 'function',
    complete: 'function',
    method: 'string',
    timeout: 'number',
    dataType: 'string',
    responseType: 'string',
    enableCache: 'boolean',
    enableChunked: 'boolean',
    enableHttp2: 'boolean',
    enableHttpDNS: 'boolean',
    enableHttpDNSFallback: 'boolean',
    enableProfile: 'boolean',
    enableQuic: 'boolean',
    forceCellularNetwork: 'boolean',
    httpDNSServiceId: 'string',
    httpDNSTimeout: 'number',
    redirect: 'string',
    useHighPerformanceMode: 'boolean',
};
function readRequestOptions(options) {
    const names = read_options_1.namesOf(options);
    const given = fields_1.fieldsOf(options, ...names);
    const usable = {};
    for (const name of names) {
        const value = given[name];
        if (value === undefined)
            continue;
        const type = OPTION_TYPES[name];
        if (type === undefined)
            warn(`${name} is not an option of wx.request that is known here`);
        if (!type || isMeant(value, type))
            usable[name] = value;
        else
            warn(`${name} left out, expected a ${type}`);
    }
    return usable;
}
const isMeant = (value, type) => typeof value === type && value !== null && !(typeof value === 'number' && !(value > 0));
function warn(problem) {
    read_options_1.warnOfOption('request', problem);
}
