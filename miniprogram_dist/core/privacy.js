"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createPrivacy = createPrivacy;
const errors_1 = require("./errors");
const COOLDOWN = 10000;
function createPrivacy(ctx) {
    const { platform, store } = ctx;
    const send = (privacy) => store.send({ type: 'privacy', privacy });
    const isNow = (privacy) => store.state.privacy === privacy;
    return {
        check: () => platform
            .call('getPrivacySetting', {}, ctx.config.timeout)
            .then(({ needAuthorization }) => {
            if (needAuthorization === true && !isNow('refused'))
                send('needed');
            if (needAuthorization === false && !isNow('undeclared'))
                send('agreed');
            return needAuthorization === false;
        })
            .catch((reason) => (0, errors_1.classify)(reason).code === 'unsupported'),
        heard(code) {
            if (code === 'privacy-refused') {
                if (!isNow('refused'))
                    platform.after(COOLDOWN, () => isNow('refused') && send('needed'));
                send('refused');
            }
            else if (code === 'privacy-undeclared') {
                send('undeclared');
                console.warn('[miniprogram-auth-kit] declare 昵称、头像 in the console');
            }
            else if (!code && !isNow('unknown'))
                send('agreed');
        },
    };
}
