"use strict";
exports.createTextSource = createTextSource;
const default_avatar_1 = require("../assets/default-avatar");
const locale_1 = require("../locale/locale");
function createTextSource(client, options) {
    let clientLanguage;
    const lang = (wanted = '') => locale_1.langOf([wanted, options().lang || ''].find((language) => locale_1.LANGUAGE.test(language)) ||
        (clientLanguage || (clientLanguage = client.info('language'))));
    function texts(wanted) {
        const chosen = lang(wanted);
        return Object.assign({}, locale_1.textsByLang[chosen], options().texts, { lang: chosen });
    }
    return {
        lang,
        texts,
        anonymousDisplay: () => ({
            nickName: texts().anonymous,
            avatarUrl: options().anonymousAvatarUrl || default_avatar_1.defaultAvatar,
        }),
    };
}
