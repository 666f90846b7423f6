"use strict";
exports.createAbilities = createAbilities;
const errors_1 = require("./errors");
const fields_1 = require("../state/fields");
const SINGLE_PAGE_SCENE = 1154;
function createAbilities(client) {
    const isSinglePage = once(() => {
        const launch = () => client.sync('getLaunchOptionsSync');
        return fields_1.fieldOf(errors_1.attempt(launch), 'scene') === SINGLE_PAGE_SCENE;
    });
    return {
        isSinglePage,
        canChooseAvatar: once(() => !isSinglePage() &&
            (client.canIUse('button.open-type.chooseAvatar') || client.isAtLeast('2.21.2'))),
        canAskPhone: (isRealtime) => !isSinglePage() && client.isAtLeast(isRealtime ? '2.24.4' : '2.21.2'),
        hasRootPortal: once(() => client.isAtLeast('2.25.2')),
        reportsTheme: once(() => !!client.info('theme')),
    };
}
function once(ask) {
    let answer;
    return () => (answer !== null && answer !== void 0 ? answer : (answer = ask()));
}
