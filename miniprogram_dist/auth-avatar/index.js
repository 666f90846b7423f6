"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const default_avatar_1 = require("../assets/default-avatar");
const sheet_owner_behavior_1 = require("../behaviors/sheet-owner-behavior");
const state_subscription_1 = require("../behaviors/state-subscription");
const instance_1 = require("../core/instance");
Component({
    externalClasses: ['avatar-class', 'image-class', 'nickname-class'],
    behaviors: [sheet_owner_behavior_1.sheetOwnerBehavior],
    properties: {
        size: { type: String, optionalTypes: [Number], value: 96 },
        shape: { type: String, value: 'circle' },
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
    observers: {
        'shared, src, nickname, showNickname, defaultAvatar, anonymousNickname, editable'() {
            (0, state_subscription_1.redraw)(this);
        },
    },
    methods: {
        $isOtherUser() {
            const { shared, src, nickname } = this.data;
            return !shared || !!src || !!nickname;
        },
        $componentDataOf(state, { channel, openType, status }) {
            const { nickname, showNickname, anonymousNickname, editable, lang } = this.data;
            const api = (0, instance_1.componentApi)();
            const { userInfo, preview } = state ? state.profile : {};
            const user = userInfo || {};
            const isNameDrawn = state || (showNickname && !nickname);
            const isMissing = channel === 'chooseAvatar' && status !== 'granted';
            const canEdit = editable && !!userInfo && api.canChooseAvatar();
            return {
                buttonLang: state ? api.texts(lang).lang : '',
                image: preview || user.avatarUrl || '',
                name: isNameDrawn ? user.nickName || anonymousNickname || api.texts(lang).anonymous : '',
                configuredAvatar: api.anonymousAvatarUrl(),
                openType,
                opensSheet: isMissing || canEdit,
            };
        },
        onImageError(event) {
            this.$draw({ brokenImage: this.data.image || this.data.src });
            this.forwardEvent(event);
        },
    },
});
