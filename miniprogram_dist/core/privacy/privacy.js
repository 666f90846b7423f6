"use strict";
exports.createPrivacy = createPrivacy;
const client_1 = require("../client/client");
const state_1 = require("../state/state");
const fields_1 = require("../state/fields");
const REFUSAL_COOLDOWN = 10000;
const RECHECK_INTERVAL = 2000;
function createPrivacy(context) {
    const { client, store } = context;
    const send = (privacy) => {
        if (state_1.isAgreementOpen(privacy) && !context.stored.demoted)
            context.updateStored({ demoted: true });
        store.send({ type: 'privacy', privacy });
    };
    const isNow = (privacy) => store.state.privacy === privacy;
    const check = client_1.singleFlight(() => client
        .call('getPrivacySetting', {}, context.options.timeout)
        .then((answer) => {
        const needAuthorization = fields_1.fieldOf(answer, 'needAuthorization');
        context.textSource.nameContract(fields_1.fieldOf(answer, 'privacyContractName'));
        if (needAuthorization === true && !isNow('refused'))
            send('needed');
        if (needAuthorization === false && !isNow('undeclared'))
            send('agreed');
        return needAuthorization === false;
    })
        .catch((reason) => client_1.toAuthFailure(reason).code === 'unsupported'));
    const recheck = client_1.paced(client, RECHECK_INTERVAL, () => void check());
    return {
        check,
        handleShow() {
            if (state_1.isAgreementOpen(store.state.privacy))
                recheck();
        },
        applyAnswer(code) {
            if (code === 'privacy-refused') {
                if (!isNow('refused')) {
                    client.after(REFUSAL_COOLDOWN, () => isNow('refused') && send('needed'));
                }
                send('refused');
            }
            else if (code === 'privacy-undeclared') {
                send('undeclared');
                console.warn(state_1.LOG_PREFIX, 'Declare 昵称、头像 in the admin console (用户隐私保护指引)');
            }
            else if (!code && !isNow('unknown')) {
                send('agreed');
            }
        },
    };
}
