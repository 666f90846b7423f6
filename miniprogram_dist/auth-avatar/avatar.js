"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.avatar = void 0;
const default_avatar_1 = require("../assets/default-avatar");
const auth_1 = require("../behaviors/auth");
const define_1 = require("../behaviors/define");
const nickname_1 = require("../behaviors/nickname");
const view_1 = require("../behaviors/view");
const instance_1 = require("../core/instance");
exports.avatar = (0, define_1.defineComponent)({
    externalClasses: ['avatar-class', 'image-class', 'nickname-class'],
    behaviors: [view_1.viewBehavior, nickname_1.nicknameBehavior],
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
        face: default_avatar_1.defaultAvatar,
        code: '',
        image: '',
        broken: '',
        name: '',
        isNameMissing: false,
        fallback: '',
        openType: '',
    },
    observers: {
        'shared, src, nickname, showNickname, defaultAvatar, anonymousNickname, editable'() {
            (0, auth_1.update)(this);
        },
    },
    methods: {
        $isOther() {
            const { shared, src, nickname } = this.data;
            return !shared || !!src || !!nickname;
        },
        $draw(state, { openType }) {
            const { nickname, showNickname, anonymousNickname, editable, lang } = this.data;
            const { userInfo, preview } = state ? state.profile : {};
            const user = userInfo || {};
            const isNamed = state || (showNickname && !nickname);
            const canEdit = editable && userInfo && instance_1.kit.canChooseAvatar();
            return {
                code: state ? instance_1.kit.texts(lang).code : '',
                image: preview || user.avatarUrl || '',
                name: isNamed ? user.nickName || anonymousNickname || instance_1.kit.texts(lang).anonymous : '',
                isNameMissing: !!state && !user.nickName,
                fallback: instance_1.kit.anonymousAvatar(),
                openType: openType || (canEdit ? 'chooseAvatar' : ''),
            };
        },
        onError(event) {
            this.setData({ broken: this.data.image || this.data.src });
            this.pass(event);
        },
        onNicknameLeave(event) {
            this.onNickname(event);
            const { ctx, hand } = instance_1.kit.get();
            const { epoch } = ctx;
            void (0, nickname_1.nickNameOf)(this, '.auth-avatar__input')
                .then((settled) => settled.isTyping || epoch !== ctx.epoch ? undefined : hand.save(settled))
                .then((outcome) => this.$report(outcome));
        },
    },
});
