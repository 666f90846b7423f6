"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readKept = readKept;
exports.writeKept = writeKept;
const attempt_1 = require("./attempt");
const envelope_1 = require("./envelope");
const fields_1 = require("./fields");
const userinfo_1 = require("./userinfo");
function readKept(platform) {
    const kept = {};
    const data = (0, fields_1.fieldsOf)((0, attempt_1.attempt)(() => (0, envelope_1.unwrap)(platform.sync('getStorageSync', envelope_1.KEY))));
    for (const flag of ['demoted', 'loggedOut', 'unsubmitted']) {
        if (data[flag] === true)
            kept[flag] = true;
    }
    const { userInfo, source, at } = (0, fields_1.fieldsOf)(data.profile);
    const read = (0, userinfo_1.readUserInfo)(userInfo);
    if (read.nickName || read.avatarUrl)
        kept.profile = { userInfo: read, source, at };
    return kept;
}
function writeKept(platform, kept) {
    platform.sync('setStorageSync', envelope_1.KEY, (0, envelope_1.wrap)(kept));
    return true;
}
