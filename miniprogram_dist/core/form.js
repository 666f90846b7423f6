"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.declineForm = exports.wantForm = void 0;
exports.agree = agree;
exports.saveForm = saveForm;
const errors_1 = require("./errors");
const fields_1 = require("./fields");
const instance_1 = require("./instance");
const wantForm = () => instance_1.kit.state().channel === 'chooseAvatar'
    ? { type: 'form' }
    : instance_1.kit.get().profile.reject({ code: 'unsupported' });
exports.wantForm = wantForm;
function agree(detail) {
    const { profile, privacy } = instance_1.kit.get();
    const { errMsg = 'ok' } = (0, fields_1.fieldsOf)(detail);
    if (!/ok$/.test(String(errMsg)))
        return profile.reject((0, errors_1.classify)(detail));
    privacy.heard();
    return undefined;
}
let saving = 0;
function saveForm(reviewed, avatarUrl, started, isTouched) {
    const { ctx, hand } = instance_1.kit.get();
    const { epoch } = ctx;
    saving += 1;
    return reviewed.then(({ nickName: name, isRefused }) => {
        const nickName = isTouched || !started ? name : '';
        const isGiven = epoch === ctx.epoch && !isRefused && (nickName || avatarUrl);
        return hand.save(isGiven ? { nickName, avatarUrl } : {}).then((outcome) => {
            saving -= 1;
            if (epoch !== ctx.epoch)
                return { hint: '', isOver: true };
            const { status, userInfo = {}, error, preview } = instance_1.kit.state().profile;
            const unsent = isGiven && avatarUrl && error ? 'formUnsent' : '';
            const isEmptied = started && isTouched && !nickName;
            const isWhole = (preview || userInfo.avatarUrl) && userInfo.nickName && !isEmptied;
            const hint = isRefused ? 'formNicknameRefused' : isWhole ? unsent : 'formMissing';
            return { outcome, hint, isOver: isGiven && !unsent, isDone: !hint && status === 'granted' };
        });
    });
}
const declineForm = () => saving || instance_1.kit.state().profile.status === 'granted'
    ? undefined
    : instance_1.kit.get().profile.reject({ code: 'cancelled' });
exports.declineForm = declineForm;
