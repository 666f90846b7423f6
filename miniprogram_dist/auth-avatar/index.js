"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const default_avatar_1 = require("../assets/default-avatar");
const component_behavior_1 = require("../behaviors/component-behavior");
const define_component_1 = require("../behaviors/define-component");
const nickname_behavior_1 = require("../behaviors/nickname-behavior");
const properties_1 = require("../behaviors/properties");
const instance_1 = require("../core/instance");
const CSS_LENGTH = /^(\d*\.?\d+([a-z]+|%)?|(calc|min|max|clamp|var|env)\([^;]+\))$/i;
(0, define_component_1.defineComponent)({
    externalClasses: ['avatar-class', 'image-class', 'nickname-class'],
    behaviors: [component_behavior_1.componentBehavior, nickname_behavior_1.nicknameBehavior],
    properties: {
        size: { type: String, optionalTypes: [Number], value: 96, pattern: CSS_LENGTH },
        shape: { type: String, value: 'circle', values: ['circle', 'square'] },
        shared: { type: Boolean, value: true },
        src: String,
        nickname: String,
        showNickname: Boolean,
        showHint: { type: Boolean, value: true },
        defaultAvatar: String,
        anonymousNickname: String,
        editable: Boolean,
    },
    data: {
        packagedAvatar: default_avatar_1.defaultAvatar,
        buttonLang: '',
        image: '',
        brokenImage: '',
        name: '',
        isNameMissing: false,
        configuredAvatar: '',
        openType: '',
    },
    methods: {
        $isOtherUser() {
            const { shared, src, nickname } = (0, properties_1.propertiesOf)(this);
            return !shared || !!src || !!nickname;
        },
        $componentDataOf(state, { openType }) {
            const { nickname, showNickname, anonymousNickname, editable, lang } = (0, properties_1.propertiesOf)(this);
            const api = (0, instance_1.componentApi)();
            const { userInfo, preview } = state ? state.profile : {};
            const user = userInfo || {};
            const isNameDrawn = state || (showNickname && !nickname);
            const canEdit = editable && userInfo && api.canChooseAvatar();
            return {
                buttonLang: state ? api.texts(lang).lang : '',
                image: preview || user.avatarUrl || '',
                name: isNameDrawn ? user.nickName || anonymousNickname || api.texts(lang).anonymous : '',
                isNameMissing: !!state && !user.nickName,
                configuredAvatar: api.anonymousAvatarUrl(),
                openType: openType || (canEdit ? 'chooseAvatar' : ''),
            };
        },
        onImageError(event) {
            this.setData({ brokenImage: this.data.image || (0, properties_1.propertiesOf)(this).src });
            this.forwardEvent(event);
        },
        onNicknameBlur(event) {
            this.onNicknameEvent(event);
            const api = (0, instance_1.componentApi)();
            const userGeneration = api.userGeneration();
            void (0, nickname_behavior_1.settledNickNameOf)(this, '.auth-avatar__input')
                .then((settled) => settled.isTyping || userGeneration !== api.userGeneration()
                ? undefined
                : api.saveGiven(settled))
                .then((outcome) => this.$reportOutcome(outcome));
        },
    },
});
