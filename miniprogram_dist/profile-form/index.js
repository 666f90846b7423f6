"use strict";
const default_avatar_1 = require("../assets/default-avatar");
const component_behavior_1 = require("../behaviors/component-behavior");
const define_component_1 = require("../behaviors/define-component");
const input_value_1 = require("../behaviors/input-value");
const properties_1 = require("../behaviors/properties");
const state_subscription_1 = require("../behaviors/state-subscription");
const instance_1 = require("../core/instance");
const state_1 = require("../core/state/state");
define_component_1.defineComponent({
    externalClasses: ['button-class'],
    behaviors: [component_behavior_1.componentBehavior],
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
            delete memory.$nicknameField;
            const fieldKeys = [userGeneration];
            state_subscription_1.drawWithNext(this, {
                chosenAvatar: '',
                initialNickName: '',
                hintName: '',
                isSaving: false,
                fieldKeys,
            });
        },
        $componentDataOf({ profile, privacy, channel }, auth) {
            var _a;
            const { userInfo = {} } = profile;
            const { $nicknameField, $isDrawn } = memoryOf(this);
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
                initialNickName: isAgreeStep || !$isDrawn
                    ? ((_a = $nicknameField === null || $nicknameField === void 0 ? void 0 : $nicknameField.typedNickName()) !== null && _a !== void 0 ? _a : (userInfo.nickName || ''))
                    : this.data.initialNickName,
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
        onNicknameEvent(event) {
            nicknameFieldOf(this).receive(event);
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
            const nicknameField = nicknameFieldOf(this);
            const content = {
                userGeneration: $userGeneration,
                nickName: nicknameField.settle(() => input_value_1.readInputValue(this, '.profile-form__nickname')),
                avatarUrl,
                initialNickName,
                isNickNameTyped: () => nicknameField.typedNickName() !== undefined,
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
function nicknameFieldOf(form) {
    var _a;
    return ((_a = memoryOf(form)).$nicknameField || (_a.$nicknameField = instance_1.componentApi().createNicknameField()));
}
