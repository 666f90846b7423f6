"use strict";
exports.createTextSource = createTextSource;
const default_avatar_1 = require("../assets/default-avatar");
const store_1 = require("./state/store");
const locale_1 = require("../locale/locale");
const CONTRACT_NAME_LENGTH = 60;
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
function createTextSource(client, options) {
    let clientLanguage;
    let contractName;
    const languageOf = (wanted = '') => [wanted, options().lang || ''].find((language) => locale_1.LANGUAGE.test(language)) ||
        (clientLanguage || (clientLanguage = client.info('language')));
    const lang = (wanted) => locale_1.langOf(languageOf(wanted));
    const tables = new Map();
    let tablesOptions;
    function texts(wanted = '', need = 'profile') {
        if (tablesOptions !== options())
            tables.clear();
        tablesOptions = options();
        const key = `${wanted} ${need}`;
        const table = tables.get(key) || Object.freeze(makeTable(wanted, need));
        if (!asksApp(options().texts || {}))
            tables.set(key, table);
        return table;
    }
    function makeTable(wanted, need) {
        var _a, _b;
        const packaged = locale_1.textsOf(languageOf(wanted));
        if (contractName)
            packaged.formContract = contractName;
        const own = options().texts || {};
        const said = { lang: lang(wanted) };
        for (const name of Object.keys(packaged)) {
            said[name] = (_b = (_a = textFor(own[name], need)) !== null && _a !== void 0 ? _a : textFor(packaged[name], need)) !== null && _b !== void 0 ? _b : '';
        }
        return said;
    }
    return {
        lang,
        texts,
        anonymousDisplay: () => ({
            nickName: texts().anonymous,
            avatarUrl: options().anonymousAvatarUrl || default_avatar_1.defaultAvatar,
        }),
        nameContract(name) {
            const trimmed = typeof name === 'string' && !UNPRINTABLE.test(name) ? name.trim() : '';
            if (!trimmed || trimmed.length > CONTRACT_NAME_LENGTH)
                return;
            contractName = trimmed;
            tables.clear();
        },
    };
}
const asksApp = (own) => Object.keys(own).some((name) => typeof own[name] === 'function');
function textFor(text, need) {
    const said = typeof text === 'function' ? store_1.runCallback(() => text(need)) : text;
    return typeof said === 'string' ? said : undefined;
}
