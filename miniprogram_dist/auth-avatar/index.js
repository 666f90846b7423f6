"use strict";
const default_avatar_1 = require("../assets/default-avatar");
const own_component_1 = require("../behaviors/own-component");
const sheet_owner_behavior_1 = require("../behaviors/sheet-owner-behavior");
const instance_1 = require("../core/instance");
const CSS_LENGTH = /^(\d*\.?\d+([a-z]+|%)?|(calc|min|max|clamp|var|env)\([^;]+\))$/i;
own_component_1.defineComponent({
    externalClasses: [
        'avatar-class',
        'image-class',
        'nickname-class',
    ],
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
        configuredAvatar: '',
        image: '',
        isImageBroken: false,
        name: '',
        pictureName: '',
        buttonLang: '',
        isShared: false,
        hasButton: false,
        label: '',
    },
    pageLifetimes: {
        hide() {
            memoryOf(this).$brokenImage = '';
        },
    },
    methods: {
        $isOtherUser({ shared, src, nickname }) {
            return !shared || !!src || !!nickname;
        },
        $componentDataOf(texts, state, { status, openType, opensSheet }, { src, nickname, showNickname, showHint, anonymousNickname, editable }) {
            const api = instance_1.componentApi();
            const { userInfo, preview } = state ? state.profile : {};
            const user = userInfo || {};
            const image = preview || user.avatarUrl || '';
            const isNamed = state || (showNickname && !nickname);
            const anonymous = () => user.nickName || anonymousNickname || texts().anonymous;
            const name = isNamed ? anonymous() : '';
            const memory = memoryOf(this);
            if (memory.$brokenImage !== (image || src))
                memory.$brokenImage = '';
            const canEdit = editable && !!userInfo && api.canChooseAvatar();
            const hasButton = !!openType || opensSheet || canEdit;
            return {
                configuredAvatar: api.anonymousAvatarUrl(),
                image,
                isImageBroken: !!memory.$brokenImage,
                name,
                pictureName: hasButton || showNickname || !showHint ? '' : name || nickname,
                buttonLang: state ? texts().lang : '',
                isShared: !!state,
                hasButton,
                label: hasButton ? labelOf(texts(), status, openType) : '',
            };
        },
        onImageError(event) {
            memoryOf(this).$brokenImage = this.data.image || this.data.src;
            this.$draw();
            this.forwardEvent(event);
        },
    },
});
function labelOf(texts, status, openType) {
    if (status === 'granted')
        return texts.avatarSet + texts.edit;
    if (openType === 'getUserInfo')
        return texts.avatarUnset + texts.useProfile;
    return texts.avatarUnset + (openType ? texts.formAvatar : texts.setProfile);
}
const memoryOf = (avatar) => avatar;
