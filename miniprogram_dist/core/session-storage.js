"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dropSession = exports.writeSession = exports.readSession = void 0;
const envelope_1 = require("./envelope");
const readSession = (ctx) => call(ctx, 'getStorage').then(({ data }) => (0, envelope_1.unwrap)(data), () => ({}));
exports.readSession = readSession;
const writeSession = (ctx, session) => call(ctx, 'setStorage', { data: (0, envelope_1.wrap)(session) });
exports.writeSession = writeSession;
const dropSession = (ctx) => call(ctx, 'removeStorage');
exports.dropSession = dropSession;
function call({ platform, config }, api, more) {
    const [major = 0, minor = 0, patch = 0] = platform.info('SDKVersion').split('.').map(Number);
    const encrypt = major * 1e6 + minor * 1e3 + patch >= 2021003 && { encrypt: true };
    const options = Object.assign({ key: `${envelope_1.KEY}.session` }, encrypt, more);
    return platform.call(api, options, config.timeout);
}
