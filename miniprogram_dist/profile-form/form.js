"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.form = void 0;
require("../locale/more");
const default_avatar_1 = require("../assets/default-avatar");
const nickname_1 = require("../behaviors/nickname");
const define_1 = require("../behaviors/define");
const view_1 = require("../behaviors/view");
const answers_1 = require("../core/answers");
const fields_1 = require("../core/fields");
const form_1 = require("../core/form");
const instance_1 = require("../core/instance");
exports.form = (0, define_1.defineComponent)({
    externalClasses: ['button-class'],
    behaviors: [view_1.viewBehavior, nickname_1.nicknameBehavior],
    data: {
        texts: {},
        face: default_avatar_1.defaultAvatar,
        isAgreeStep: false,
        known: '',
        chosen: '',
        broken: '',
        nickName: '',
        hint: '',
        notice: '',
        isSaving: false,
    },
    methods: {
        $draw({ profile, privacy, channel }, auth) {
            const { userInfo = {} } = profile;
            const { $typed = userInfo.nickName || '', $isDrawn } = memory(this);
            const isAgreeStep = privacy === 'needed' || privacy === 'refused';
            memory(this).$isDrawn = true;
            return {
                texts: instance_1.kit.texts(this.data.lang),
                isAgreeStep,
                known: userInfo.avatarUrl || '',
                notice: auth.status === 'rejected' || channel === 'none' ? auth.hint : '',
                nickName: isAgreeStep || !$isDrawn ? $typed : this.data.nickName,
            };
        },
        onChoose({ detail }) {
            const { profile, privacy } = instance_1.kit.get();
            const answer = (0, answers_1.readAvatarAnswer)(detail);
            if ('error' in answer)
                this.$report(profile.reject(answer.error));
            else {
                privacy.heard();
                profile.settle();
                this.setData({ chosen: answer.avatarUrl, hint: '' });
            }
        },
        onTouch(event) {
            memory(this).$isTouched = true;
            memory(this).$typed = (0, fields_1.fieldsOf)(event.detail).value;
            this.onNickname(event);
        },
        onError() {
            this.setData({ broken: this.data.chosen || this.data.known });
        },
        onAgree({ detail }) {
            this.$report((0, form_1.agree)(detail));
        },
        onContract() {
            instance_1.kit.platform.call('openPrivacyContract', {}, 0).catch(() => undefined);
        },
        onSubmit({ detail }) {
            const { nickname: value } = (0, fields_1.fieldsOf)((0, fields_1.fieldsOf)(detail).value);
            this.onNickname({ type: 'submit', detail: { value } });
            this.onSave();
        },
        onSave() {
            if (this.data.isSaving || this.data.disabled)
                return;
            this.setData({ isSaving: true, hint: '' });
            const { chosen: avatarUrl, nickName: started } = this.data;
            const reviewed = (0, nickname_1.nickNameOf)(this, '.profile-form__nickname');
            const { $isTouched } = memory(this);
            void (0, form_1.saveForm)(reviewed, avatarUrl, started, $isTouched).then((saved) => {
                const chosen = saved.isOver && this.data.chosen === avatarUrl ? '' : this.data.chosen;
                const isHere = memory(this).$stop;
                if (isHere)
                    this.setData({ isSaving: false, hint: saved.hint, chosen });
                this.$report(saved.outcome);
                if (isHere && saved.isDone && !chosen)
                    this.triggerEvent('done');
            });
        },
        onCancel() {
            this.triggerEvent('cancel');
        },
    },
});
const memory = (form) => form;
