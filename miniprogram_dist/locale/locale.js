"use strict";
exports.langOf = langOf;
exports.textsOf = textsOf;
const en_1 = require("./en");
const zh_CN_1 = require("./zh_CN");
const zh_HK_1 = require("./zh_HK");
const zh_TW_1 = require("./zh_TW");
exports.textsByLang = { zh_CN: zh_CN_1.zh_CN, zh_TW: zh_TW_1.zh_TW, en: en_1.en };
exports.LANGUAGE = /^(zh|en)([_-]|$)/i;
function langOf(language) {
    if (/^zh.?(tw|hk|mo|hant)/i.test(language))
        return 'zh_TW';
    return /^(zh|$)/i.test(language) ? 'zh_CN' : 'en';
}
function textsOf(language) {
    const isHongKong = /^zh.?(hk|mo)/i.test(language);
    return Object.assign({}, exports.textsByLang[langOf(language)], isHongKong && zh_HK_1.zh_HK);
}
