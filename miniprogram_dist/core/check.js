"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createCheck = createCheck;
const answers_1 = require("./answers");
const context_1 = require("./context");
const errors_1 = require("./errors");
const fields_1 = require("./fields");
const INTERVAL = 30000;
function createCheck(ctx, privacy) {
    const { platform, store, kept } = ctx;
    let isChecking = false;
    let isWaiting = false;
    let lookedAt = -INTERVAL;
    let fetching = Promise.resolve();
    const profile = () => store.state.profile;
    const timeout = () => ctx.config.timeout;
    function applySetting(answer) {
        if (profile().source === 'getUserInfo' && scopeOf(answer) === false) {
            store.send({ type: 'revoked' });
        }
    }
    const readSetting = (0, context_1.single)(() => {
        const { userInfo } = profile();
        return platform.call('getSetting', {}, timeout()).then((answer) => {
            if (userInfo === profile().userInfo)
                applySetting(answer);
            return scopeOf(answer);
        }, () => undefined);
    });
    function isOld() {
        if (!kept.profile)
            return true;
        const { source, at } = kept.profile;
        const age = platform.now() - at;
        return source === 'getUserInfo' && !(age >= 0 && age < ctx.config.profileMaxAge * 1000);
    }
    function fetch(withCredentials) {
        const work = fetching.then(() => {
            if (!ctx.isSilent)
                throw new errors_1.AuthError('not-granted', 'it asks');
            const { userInfo } = profile();
            const { epoch } = ctx;
            const options = { withCredentials, lang: ctx.lang() };
            return platform.call('getUserInfo', options, timeout()).then((detail) => {
                if (userInfo !== profile().userInfo || epoch !== ctx.epoch)
                    return;
                const answer = (0, answers_1.readUserInfoAnswer)(detail, ctx.config);
                if ('userInfo' in answer) {
                    ctx.grant(answer.userInfo);
                    return detail;
                }
                if (answer.error.code === 'placeholder')
                    ctx.demote();
                return;
            });
        });
        fetching = work.catch(() => undefined);
        return work;
    }
    const check = (0, context_1.single)(() => {
        const done = () => {
            isChecking = false;
            store.send({ type: 'checked' });
        };
        isChecking = true;
        return Promise.all([readSetting(), privacy.check()])
            .then(([scope, isFree]) => {
            ctx.isSilent = scope === true && isFree;
            return !kept.loggedOut && isOld() && fetch(false);
        })
            .then(done, done);
    });
    return {
        check,
        applySetting,
        fetch,
        look() {
            if (isWaiting || isChecking || profile().source !== 'getUserInfo')
                return;
            const wait = Math.min(INTERVAL, lookedAt + INTERVAL - platform.now());
            isWaiting = true;
            platform.after(wait, () => {
                isWaiting = false;
                lookedAt = platform.now();
                void readSetting();
            });
        },
    };
}
function scopeOf(answer) {
    return (0, fields_1.fieldsOf)((0, fields_1.fieldsOf)(answer).authSetting)['scope.userInfo'];
}
