"use strict";
exports.createPhoneBinding = createPhoneBinding;
const phone_answer_1 = require("./phone-answer");
const client_1 = require("../client/client");
const open_question_1 = require("../open-question");
const phone_number_1 = require("../state/phone-number");
const fields_1 = require("../state/fields");
const state_1 = require("../state/state");
function createPhoneBinding(context, privacy, session) {
    const { store, abilities } = context;
    const question = open_question_1.createOpenQuestion(context, {
        started: { type: 'phoneAsked' },
        ended: { type: 'phoneQuestionEnded' },
    });
    const sendings = [];
    const isSending = () => sendings.includes(context.userGeneration);
    let channel;
    let askedGeneration;
    const track = (event) => context.track(channel ? Object.assign({ channel }, event) : event);
    function reject(error) {
        const { code } = error;
        if (code === 'busy')
            return undefined;
        question.stopWaiting();
        if (code === 'privacy-undeclared') {
            console.warn(state_1.LOG_PREFIX, 'Declare 手机号 in the admin console (用户隐私保护指引)');
        }
        else
            privacy.applyAnswer(code);
        store.send({ type: 'phoneRejected', error });
        track({ type: 'reject', code });
        const { attempts } = store.state.phone;
        return { type: 'reject', detail: Object.assign({ attempts }, error) };
    }
    function rejectUnsupported() {
        const needed = 'phone-button: auth.configure({ bindPhone }), which takes its code to your server';
        if (!context.options.bindPhone)
            console.warn(state_1.LOG_PREFIX, needed);
        return reject({ code: 'unsupported' });
    }
    function accept(answer) {
        const given = fields_1.fieldsOf(answer, 'number', 'token');
        const number = phone_number_1.cleanPhoneNumber(given.number) || undefined;
        const note = () => {
            session.noteBoundNumber(number);
            track({ type: 'bind' });
            return { type: 'bind', detail: number ? { number } : {} };
        };
        if (given.token === undefined)
            return note();
        const { logoutCount } = context;
        return session.set(answer).then(() => {
            if (logoutCount !== context.logoutCount) {
                throw new client_1.AuthError('cancelled', 'bindPhone: a logout came first');
            }
            return note();
        });
    }
    function send(code) {
        const { userGeneration } = context;
        const { bindPhone, exchange } = context.options;
        const bind = (current) => context.callOption('bindPhone', () => bindPhone && bindPhone(code, current));
        sendings.push(userGeneration);
        const end = () => void sendings.splice(sendings.indexOf(userGeneration), 1);
        const sending = exchange ? session.send(bind, () => false) : session.sendIfAny(bind);
        return sending
            .then((answer) => {
            context.ensureSameUser(userGeneration);
            if (answer === undefined || answer === null || fields_1.isObject(answer))
                return accept(answer);
            throw new client_1.AuthError('invalid', 'bindPhone must answer { number?, token?, expiresIn? (s) }');
        })
            .then((outcome) => {
            end();
            return outcome;
        }, (thrown) => {
            end();
            const isSameUser = userGeneration === context.userGeneration;
            return isSameUser ? reject(phone_answer_1.toBindFailure(thrown)) : undefined;
        });
    }
    return {
        phoneOpenType(isRealtime = false) {
            if (!context.options.bindPhone || !abilities.canAskPhone(isRealtime))
                return '';
            return isRealtime ? 'getRealtimePhoneNumber' : 'getPhoneNumber';
        },
        startPhoneQuestion(openType, owner, redraw) {
            channel = openType.replace(/\|.*/, '');
            if (!openType)
                return rejectUnsupported();
            askedGeneration = context.userGeneration;
            question.start(owner, redraw);
            track({ type: 'ask' });
            return undefined;
        },
        answerPhoneAgreement(detail) {
            if (client_1.isOk(fields_1.fieldOf(detail, 'errMsg')))
                privacy.applyAnswer();
        },
        answerPhone(detail) {
            const { userGeneration } = context;
            if (askedGeneration === undefined)
                channel = undefined;
            const isSameUser = (askedGeneration !== null && askedGeneration !== void 0 ? askedGeneration : userGeneration) === userGeneration;
            askedGeneration = undefined;
            if (!isSameUser)
                return Promise.resolve(undefined);
            const answer = phone_answer_1.readPhoneAnswer(detail);
            if ('error' in answer)
                return Promise.resolve(reject(answer.error));
            if (!context.options.bindPhone)
                return Promise.resolve(rejectUnsupported());
            question.stopWaiting();
            if (state_1.isAgreementOpen(store.state.privacy))
                privacy.applyAnswer();
            context.updateStored({ loggedOut: undefined });
            return send(answer.code);
        },
        declinePhone: () => isSending() || store.state.phone.status === 'bound'
            ? undefined
            : reject({ code: 'cancelled' }),
        isPhoneBusy: (owner) => question.isOf(owner) && store.state.phone.status === 'pending',
        endPhoneQuestion() {
            if (!isSending())
                question.end();
        },
    };
}
