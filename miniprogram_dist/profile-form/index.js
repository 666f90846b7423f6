"use strict";
const default_avatar_1 = require("../assets/default-avatar");
const own_component_1 = require("../behaviors/own-component");
const state_subscription_1 = require("../behaviors/state-subscription");
const instance_1 = require("../core/instance");
const auth_data_1 = require("../core/state/auth-data");
const state_1 = require("../core/state/state");
const fields_1 = require("../core/state/fields");
const EMPTY_FORM = {
    $nicknameField: undefined,
    $initialNickName: '',
    $chosenAvatar: '',
    $hintName: '',
    $isSaving: false,
    $isSaved: false,
};
own_component_1.defineComponent({
    externalClasses: [
        'button-class',
    ],
    behaviors: [own_component_1.componentBehavior],
    data: {
        texts: {},
        packagedAvatar: default_avatar_1.defaultAvatar,
        isSinglePage: false,
        isAgreeStep: false,
        image: '',
        initialNickName: '',
        hint: '',
        isAvatarHint: false,
        isAvatarMissing: false,
        isNicknameMissing: false,
        isSaving: false,
        isSaved: false,
        fieldKeys: [0],
    },
    methods: {
        $forgetUser() {
            const $userGeneration = instance_1.componentApi().userGeneration();
            if (memoryOf(this).$userGeneration === $userGeneration)
                return;
            Object.assign(this, EMPTY_FORM, { $userGeneration });
        },
        $componentDataOf(texts, { profile, privacy, channel }, { hint }) {
            var _a, _b, _c;
            const { userInfo = {} } = profile;
            const memory = memoryOf(this);
            const api = instance_1.componentApi();
            const isAgreeStep = state_1.isAgreementOpen(privacy);
            (_a = memory.$userGeneration) !== null && _a !== void 0 ? _a : (memory.$userGeneration = api.userGeneration());
            if (isAgreeStep || memory.$initialNickName === undefined) {
                memory.$initialNickName =
                    (_c = (_b = memory.$nicknameField) === null || _b === void 0 ? void 0 : _b.typedNickName()) !== null && _c !== void 0 ? _c : (userInfo.nickName || '');
            }
            const image = memory.$chosenAvatar || userInfo.avatarUrl || '';
            const hintName = (channel !== 'none' && memory.$hintName) || '';
            const refusal = auth_data_1.refusalOf(profile, texts());
            const isOwnHint = hintName && hintName !== 'hintRefused';
            const ownHint = isOwnHint ? texts()[hintName] : refusal;
            const noWayHint = channel === 'none' ? texts().hintNone : '';
            return {
                texts: texts(),
                isSinglePage: api.isSinglePage(),
                isAgreeStep,
                image: image === memory.$brokenImage ? '' : image,
                initialNickName: memory.$initialNickName,
                hint: ownHint || noWayHint || hint,
                isAvatarHint: hintName === 'formAvatarMissing',
                isAvatarMissing: /form(Avatar)?Missing/.test(hintName),
                isNicknameMissing: /form(Nickname)?Missing|NicknameRefused/.test(hintName),
                isSaving: !!memory.$isSaving,
                isSaved: !!memory.$isSaved && !refusal,
                fieldKeys: [memory.$userGeneration],
            };
        },
        remember(change) {
            Object.assign(this, change);
            this.$draw();
        },
        onAvatarTap() {
            state_subscription_1.claimHintFor(this);
            instance_1.componentApi().startQuestion();
        },
        onChooseAvatarAnswer({ detail }) {
            state_subscription_1.claimHintFor(this);
            const chosen = instance_1.componentApi().readChosenAvatar(detail);
            if ('outcome' in chosen)
                this.$reportOutcome(chosen.outcome);
            else
                this.remember({ $chosenAvatar: chosen.avatarUrl, $hintName: '', $isSaved: false });
        },
        onNicknameEvent(event) {
            nicknameFieldOf(this).receive(event);
            const isTyping = event.type === 'focus' || event.type === 'input';
            if (isTyping && memoryOf(this).$isSaved)
                this.remember({ $isSaved: false });
        },
        onImageError() {
            this.remember({ $brokenImage: this.data.image });
        },
        onAgreementAnswer({ detail }) {
            state_subscription_1.claimHintFor(this);
            this.$reportOutcome(instance_1.componentApi().answerAgreement(detail));
        },
        onOpenContract() {
            instance_1.componentApi().openPrivacyContract();
        },
        onSubmit({ detail }) {
            const value = fields_1.fieldOf(fields_1.fieldOf(detail, 'value'), 'nickname');
            this.onNicknameEvent({ type: 'submit', detail: { value } });
            this.onSave();
        },
        onSave() {
            const memory = memoryOf(this);
            if (memory.$isSaving || state_subscription_1.meantData(this).disabled)
                return;
            this.remember({ $isSaving: true, $isSaved: false, $hintName: '' });
            const { $chosenAvatar: avatarUrl = '', $initialNickName = '', $userGeneration = NaN } = memory;
            const content = {
                userGeneration: $userGeneration,
                nicknameField: nicknameFieldOf(this),
                readNickName: () => this.readNickName(),
                avatarUrl,
                initialNickName: $initialNickName,
            };
            void instance_1.componentApi()
                .saveForm(content)
                .then(({ outcome, hintName, isAvatarSaved }) => {
                if ($userGeneration !== instance_1.componentApi().userGeneration())
                    return;
                if (isAvatarSaved && memory.$chosenAvatar === avatarUrl)
                    memory.$chosenAvatar = '';
                const isSaved = !hintName && !memory.$chosenAvatar;
                this.remember({ $isSaving: false, $isSaved: isSaved, $hintName: hintName });
                this.$reportOutcome(outcome);
                const isAttached = !!this.$unsubscribe;
                if (isAttached && isSaved)
                    this.triggerEvent('done');
            });
        },
        readNickName() {
            return new Promise((resolve) => {
                this.createSelectorQuery()
                    .select('.profile-form__nickname')
                    .fields({ properties: ['value'] }, (node) => resolve(fields_1.fieldOf(node, 'value')))
                    .exec();
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
