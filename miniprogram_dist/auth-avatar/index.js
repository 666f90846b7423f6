"use strict";
const default_avatar_1 = require("../assets/default-avatar");
const define_component_1 = require("../behaviors/define-component");
const properties_1 = require("../behaviors/properties");
const sheet_owner_behavior_1 = require("../behaviors/sheet-owner-behavior");
const instance_1 = require("../core/instance");
const CSS_LENGTH = /^(\d*\.?\d+([a-z]+|%)?|(calc|min|max|clamp|var|env)\([^;]+\))$/i;
define_component_1.defineComponent({
    externalClasses: ['avatar-class', 'image-class', 'nickname-class'],
    behaviors: [sheet_owner_behavior_1.sheetOwnerBehavior],
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
        configuredAvatar: '',
        openType: '',
        opensSheet: false,
    },
    pageLifetimes: {
        hide() {
            if (this.data.brokenImage)
                this.$draw({ brokenImage: '' });
        },
    },
    methods: {
        $isOtherUser() {
            const { shared, src, nickname } = properties_1.propertiesOf(this);
            return !shared || !!src || !!nickname;
        },
        $componentDataOf(state, { channel, openType, status }) {
            const properties = properties_1.propertiesOf(this);
            const { src, nickname, showNickname, anonymousNickname, editable, lang } = properties;
            const api = instance_1.componentApi();
            const { userInfo, preview } = state ? state.profile : {};
            const user = userInfo || {};
            const isNameDrawn = state || (showNickname && !nickname);
            const image = preview || user.avatarUrl || '';
            const { brokenImage } = this.data;
            const isMissing = channel === 'chooseAvatar' && status !== 'granted';
            const canEdit = editable && !!userInfo && api.canChooseAvatar();
            return {
                buttonLang: state ? api.texts(lang).lang : '',
                image,
                brokenImage: brokenImage === (image || src) ? brokenImage : '',
                name: isNameDrawn ? user.nickName || anonymousNickname || api.texts(lang).anonymous : '',
                configuredAvatar: api.anonymousAvatarUrl(),
                openType,
                opensSheet: isMissing || canEdit,
            };
        },
        onImageError(event) {
            this.$draw({ brokenImage: this.data.image || properties_1.propertiesOf(this).src });
            this.forwardEvent(event);
        },
    },
});
