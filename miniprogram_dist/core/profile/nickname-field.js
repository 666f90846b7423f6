"use strict";
exports.createNicknameField = createNicknameField;
const placeholder_1 = require("./placeholder");
const fields_1 = require("../state/fields");
const client_1 = require("../client/client");
const REVIEW_TIMEOUT = 1500;
function createNicknameField(client) {
    let lastNickName = '';
    let underReview = [];
    const verdicts = new Map();
    let endWaiting = () => { };
    let shownAtFocus;
    let isTyped = false;
    function isTypedBy(type, value) {
        if (!value && /blur|submit/.test(type))
            return false;
        return shownAtFocus === undefined ? /input|change|confirm/.test(type) : value !== shownAtFocus;
    }
    return {
        typedNickName: () => (isTyped ? lastNickName : undefined),
        receive({ type, detail }) {
            const { value, pass, timeout } = fields_1.fieldsOf(detail, 'value', 'pass', 'timeout');
            if (type === 'focus')
                shownAtFocus = value;
            if (type === 'nicknamereview') {
                const nickName = underReview.shift() || lastNickName;
                verdicts.set(nickName, pass !== false || !!timeout);
                if (nickName === lastNickName)
                    endWaiting();
            }
            else if (typeof value === 'string') {
                const nickName = placeholder_1.readGivenNickName(value);
                isTyped || (isTyped = isTypedBy(type, value));
                if (nickName || !/blur|submit/.test(type))
                    lastNickName = nickName;
                if (type === 'blur' && lastNickName && !verdicts.has(lastNickName)) {
                    underReview.push(lastNickName);
                }
            }
        },
        settle(readField) {
            const readShownValue = () => client_1.withDeadline(readField, REVIEW_TIMEOUT, 'SelectorQuery', client).catch(() => undefined);
            const isUnderReview = lastNickName && !verdicts.has(lastNickName);
            const reviewed = new Promise((resolve) => {
                endWaiting = resolve;
                if (isUnderReview)
                    client.after(REVIEW_TIMEOUT, resolve);
                else
                    resolve();
            });
            return reviewed.then(readShownValue).then((value) => {
                const isFieldTrusted = typeof value === 'string' && !verdicts.get(lastNickName);
                const nickName = placeholder_1.readGivenNickName(value) || (isFieldTrusted ? '' : lastNickName);
                const isRefused = verdicts.get(nickName || lastNickName) === false;
                if (isRefused)
                    lastNickName = '';
                if (isRefused || !verdicts.has(lastNickName)) {
                    verdicts.set(lastNickName, null);
                    underReview = [];
                }
                return { nickName: isRefused ? '' : nickName, isRefused };
            });
        },
    };
}
