"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createNickname = createNickname;
const demoted_1 = require("./demoted");
const fields_1 = require("./fields");
const platform_1 = require("./platform");
function createNickname(platform) {
    let last = '';
    let asked = [];
    const verdicts = new Map();
    let isTyping = false;
    let wake = () => { };
    return {
        heard({ type, detail }) {
            const { value, pass, timeout } = (0, fields_1.fieldsOf)(detail);
            isTyping = type === 'focus' || (isTyping && type !== 'blur');
            if (type === 'nicknamereview') {
                const nickName = asked.shift() || last;
                verdicts.set(nickName, pass !== false || !!timeout);
                if (nickName === last)
                    wake();
            }
            else if (typeof value === 'string') {
                const nickName = (0, demoted_1.givenName)(value);
                if (nickName || !/blur|submit/.test(type))
                    last = nickName;
                if (type === 'blur' && last && !verdicts.has(last))
                    asked.push(last);
            }
        },
        settled(read) {
            const isOpen = last && !verdicts.has(last);
            const reviewed = new Promise((resolve) => {
                wake = resolve;
                if (isOpen)
                    platform.after(platform_1.REVIEW, resolve);
                else
                    resolve();
            });
            return reviewed.then(read).then((value) => {
                const isKnown = typeof value === 'string' && !verdicts.get(last);
                const nickName = (0, demoted_1.givenName)(value) || (isKnown ? '' : last);
                const isRefused = verdicts.get(nickName || last) === false;
                if (isRefused)
                    last = '';
                if (isRefused || !verdicts.has(last)) {
                    verdicts.set(last, null);
                    asked = [];
                }
                return { nickName: isRefused ? '' : nickName, isRefused, isTyping };
            });
        },
    };
}
