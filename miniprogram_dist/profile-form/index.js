"use strict";
const default_avatar_1 = require("../assets/default-avatar");
const component_behavior_1 = require("../behaviors/component-behavior");
const define_component_1 = require("../behaviors/define-component");
const nickname_behavior_1 = require("../behaviors/nickname-behavior");
const properties_1 = require("../behaviors/properties");
const instance_1 = require("../core/instance");
const state_1 = require("../core/state/state");
define_component_1.defineComponent({
    externalClasses: ['button-class'],
    behaviors: [component_behavior_1.componentBehavior, nickname_behavior_1.nicknameBehavior],
    data: {
        texts: {},
        packagedAvatar: default_avatar_1.defaultAvatar,
        isSinglePage: false,
        isAgreeStep: false,
        knownAvatar: '',
        chosenAvatar: '',
        brokenImage: '',
        initialNickName: '',
        hintName: '',
        answerHint: '',
        isSaving: false,
        fieldKeys: [0],
    },
    methods: {
        $forgetUser() {
            const userGeneration = instance_1.componentApi().userGeneration();
            const memory = memoryOf(this);
            if (memory.$userGeneration === userGeneration)
                return;
            memory.$userGeneration = userGeneration;
            memory.$isNickNameTouched = false;
            delete memory.$typedNickName;
            this.forgetNickname();
            const fieldKeys = [userGeneration];
            this.$draw({
                chosenAvatar: '',
                initialNickName: '',
                hintName: '',
                isSaving: false,
                fieldKeys,
            });
        },
        $componentDataOf({ profile, privacy, channel }, auth) {
            const { userInfo = {} } = profile;
            const { $typedNickName = userInfo.nickName || '', $isDrawn } = memoryOf(this);
            const isAgreeStep = state_1.isAgreementOpen(privacy);
            if (!$isDrawn)
                memoryOf(this).$userGeneration = instance_1.componentApi().userGeneration();
            memoryOf(this).$isDrawn = true;
            return {
                texts: instance_1.componentApi().texts(properties_1.propertiesOf(this).lang),
                isSinglePage: instance_1.componentApi().isSinglePage(),
                isAgreeStep,
                knownAvatar: userInfo.avatarUrl || '',
                answerHint: auth.status === 'rejected' || channel === 'none' ? auth.hint : '',
                initialNickName: isAgreeStep || !$isDrawn ? $typedNickName : this.data.initialNickName,
            };
        },
        onAvatarTap() {
            instance_1.componentApi().startQuestion();
        },
        onChooseAvatarAnswer({ detail }) {
            const chosen = instance_1.componentApi().readChosenAvatar(detail);
            if ('outcome' in chosen)
                this.$reportOutcome(chosen.outcome);
            else
                this.$draw({ chosenAvatar: chosen.avatarUrl, hintName: '' });
        },
        onNicknameTouch(event) {
            memoryOf(this).$isNickNameTouched = true;
            const { value } = state_1.fieldsOf(event.detail, 'value');
            memoryOf(this).$typedNickName = typeof value === 'string' ? value : undefined;
            this.onNicknameEvent(event);
        },
        onImageError() {
            this.$draw({ brokenImage: this.data.chosenAvatar || this.data.knownAvatar });
        },
        onAgreementAnswer({ detail }) {
            this.$reportOutcome(instance_1.componentApi().answerAgreement(detail));
        },
        onOpenContract() {
            instance_1.componentApi().openPrivacyContract();
        },
        onSubmit({ detail }) {
            const { nickname: value } = state_1.fieldsOf(state_1.fieldsOf(detail, 'value').value, 'nickname');
            this.onNicknameEvent({ type: 'submit', detail: { value } });
            this.onSave();
        },
        onSave() {
            if (this.data.isSaving || properties_1.propertiesOf(this).disabled)
                return;
            this.$draw({ isSaving: true, hintName: '' });
            const { chosenAvatar: avatarUrl, initialNickName } = this.data;
            const { $userGeneration = NaN } = memoryOf(this);
            const content = {
                userGeneration: $userGeneration,
                nickName: nickname_behavior_1.settledNickNameOf(this, '.profile-form__nickname'),
                avatarUrl,
                initialNickName,
                isNickNameTouched: !!memoryOf(this).$isNickNameTouched,
            };
            void instance_1.componentApi()
                .saveForm(content)
                .then((saved) => {
                if ($userGeneration !== instance_1.componentApi().userGeneration())
                    return;
                const isThisAvatar = this.data.chosenAvatar === avatarUrl;
                const chosenAvatar = saved.isAvatarSaved && isThisAvatar ? '' : this.data.chosenAvatar;
                const isAttached = !!this.$unsubscribe;
                if (isAttached) {
                    this.$draw({ isSaving: false, hintName: saved.hintName, chosenAvatar });
                }
                this.$reportOutcome(saved.outcome);
                if (isAttached && saved.isComplete && !chosenAvatar)
                    this.triggerEvent('done');
            });
        },
        onCancel() {
            this.triggerEvent('cancel');
        },
    },
});
const memoryOf = (form) => form;
