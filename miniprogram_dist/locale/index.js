"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sentences = void 0;
exports.langOf = langOf;
const base_1 = require("./base");
exports.sentences = base_1.base;
function langOf(language) {
    if (/^zh.?(tw|hk|mo|hant)/i.test(language))
        return 'zh_TW';
    return /^(zh|$)/i.test(language) ? 'zh_CN' : 'en';
}
