'use strict';

var kit = require('../core/kit.js');
var view = require('../core/view.js');

Component({
    externalClasses: ['avatar-class', 'image-class', 'nickname-class'],
    behaviors: [view.v, view.n],
    properties: {
        size: { type: Number, optionalTypes: [String], value: 96 },
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
        face: kit.e,
        texts: {},
        image: '',
        broken: '',
        name: '',
        fallback: '',
        openType: '',
    },
    observers: {
        'shared, src, nickname, defaultAvatar, anonymousNickname, editable'() {
            view.u(this);
        },
    },
    methods: {
        isOther() {
            const { shared, src, nickname } = this.data;
            return !shared || !!src || !!nickname;
        },
        drawMore({ profile }, auth) {
            const { src, nickname, anonymousNickname, editable } = this.data;
            const isOther = this.isOther();
            const { userInfo = {}, preview, status } = profile;
            const shown = isOther ? { avatarUrl: src, nickName: nickname } : userInfo;
            const canEdit = editable && !isOther && status === 'granted' && kit.k.canChooseAvatar();
            const texts = kit.k.texts(this.data.lang);
            return {
                texts: isOther ? this.data.texts : texts,
                image: (!isOther && preview) || shown.avatarUrl || '',
                name: shown.nickName || anonymousNickname || texts.anonymous,
                isNameMissing: !isOther && !shown.nickName,
                fallback: this.data.defaultAvatar || kit.k.anonymousAvatar(),
                openType: canEdit ? 'chooseAvatar' : auth.openType,
            };
        },
        onLoad({ detail }) {
            this.triggerEvent('load', detail);
        },
        onError({ detail }) {
            this.setData({ broken: this.data.image });
            this.triggerEvent('error', detail);
        },
        onNicknameDone(event) {
            this.onNicknameBlur(event);
            void view.a(this, '.auth-avatar__input')
                .then(({ nickName }) => (nickName ? kit.k.get().hand.save({ nickName }) : undefined))
                .then((outcome) => this.report(outcome));
        },
    },
});
