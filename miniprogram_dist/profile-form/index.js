'use strict';

require('../core/texts.js');
var kit = require('../core/kit.js');
var view = require('../core/view.js');

Component({
    behaviors: [view.v, view.n],
    data: {
        texts: {},
        face: kit.e,
        isAgreeStep: false,
        known: '',
        chosen: '',
        nickName: '',
        hint: '',
        isSaving: false,
    },
    lifetimes: {
        attached() {
            var _a;
            const { nickName } = (_a = kit.k.state().profile.userInfo) !== null && _a !== void 0 ? _a : {};
            if (nickName)
                this.setData({ nickName });
        },
    },
    methods: {
        drawMore({ profile, privacy }, auth) {
            var _a, _b;
            return {
                texts: kit.k.texts(this.data.lang),
                isAgreeStep: privacy === 'needed' || privacy === 'refused',
                known: (_b = (_a = profile.userInfo) === null || _a === void 0 ? void 0 : _a.avatarUrl) !== null && _b !== void 0 ? _b : '',
                hint: auth.status === 'rejected' ? auth.hint : this.data.hint,
            };
        },
        onChoose({ detail }) {
            const { profile, privacy } = kit.k.get();
            const answer = kit.n(detail);
            if ('error' in answer) {
                this.report(profile.reject(answer.error));
                return;
            }
            privacy.heard();
            profile.settle();
            this.setData({ chosen: answer.avatarUrl, hint: '' });
        },
        onAgree({ detail }) {
            this.report(kit.k.answerPrivacy(detail));
        },
        onContract() {
            kit.k.platform.call('openPrivacyContract', {}, 0).catch(() => undefined);
        },
        onSubmit({ detail }) {
            var _a;
            this.onNicknameInput({ detail: { value: (_a = detail.value) === null || _a === void 0 ? void 0 : _a.nickname } });
            this.onSave();
        },
        onSave() {
            if (this.data.isSaving || this.data.disabled)
                return;
            this.setData({ isSaving: true, hint: '' });
            const { chosen: avatarUrl, lang } = this.data;
            const texts = kit.k.texts(lang);
            void view.a(this, '.profile-form__nickname')
                .then(({ nickName, isRefused }) => {
                if (isRefused)
                    return { hint: texts.formNicknameRefused };
                if (!nickName && !avatarUrl)
                    return undefined;
                return kit.k
                    .get()
                    .hand.save({ nickName, avatarUrl })
                    .then((outcome) => {
                    this.report(outcome);
                    return (outcome === null || outcome === void 0 ? void 0 : outcome.type) === 'reject' ? { hint: texts.formUnsent } : { chosen: '' };
                });
            })
                .then((change) => {
                var _a;
                const { nickName, avatarUrl } = (_a = kit.k.state().profile.userInfo) !== null && _a !== void 0 ? _a : {};
                const missing = !avatarUrl
                    ? texts.formNeedsAvatar
                    : nickName
                        ? ''
                        : texts.formNeedsNickname;
                this.setData(Object.assign({ isSaving: false, hint: missing }, change));
            });
        },
        onCancel() {
            this.triggerEvent('cancel');
        },
    },
});
