"use strict";
const own_component_1 = require("../behaviors/own-component");
const sheet_owner_behavior_1 = require("../behaviors/sheet-owner-behavior");
const state_subscription_1 = require("../behaviors/state-subscription");
const instance_1 = require("../core/instance");
own_component_1.defineComponent({
    externalClasses: [
        'button-class',
    ],
    options: { multipleSlots: true },
    behaviors: [sheet_owner_behavior_1.sheetOwnerBehavior],
    properties: {
        layout: { type: String, value: 'horizontal', values: ['horizontal', 'vertical'] },
        description: String,
        editable: { type: Boolean, value: true },
        showSettings: Boolean,
        showLogout: Boolean,
        showPhone: Boolean,
    },
    data: {
        ask: '',
        buttonLang: '',
        edit: '',
        settings: '',
        askPhone: '',
        logout: '',
        logoutCancel: '',
        logoutQuestion: '',
        logoutStep: '',
    },
    pageLifetimes: {
        hide() {
            instance_1.componentApi().endLogoutQuestion(this);
        },
    },
    methods: {
        $componentDataOf(drawnTexts, _state, { status, openType, opensSheet }, { editable, showSettings, showPhone, showLogout }) {
            const api = instance_1.componentApi();
            const texts = drawnTexts();
            const logoutStep = showLogout ? api.logoutStepIn(this) : '';
            const isAsked = logoutStep === 'asked';
            const canAsk = !!openType || opensSheet;
            const canEdit = editable && status === 'granted' && api.canChooseAvatar();
            return {
                ask: canAsk ? texts[opensSheet ? 'setProfile' : 'useProfile'] : '',
                buttonLang: openType === 'getUserInfo' ? texts.lang : '',
                edit: canEdit ? texts.edit : '',
                settings: showSettings && !api.isSinglePage() ? texts.settings : '',
                askPhone: showPhone ? texts.usePhone : '',
                logout: logoutStep && texts.logout,
                logoutCancel: isAsked ? texts.logoutCancel : '',
                logoutQuestion: isAsked ? texts.logoutQuestion : '',
                logoutStep,
            };
        },
        onAvatarTap() {
            state_subscription_1.claimHintFor(this);
        },
        onAvatarReject(event) {
            this.forwardEvent(event);
            state_subscription_1.claimHintFor(this, { isAnswered: true });
            this.$draw();
        },
        onOpenSetting({ detail }) {
            instance_1.componentApi().applySetting(detail);
        },
        onLogoutTap() {
            state_subscription_1.claimHintFor(this);
            instance_1.componentApi().askLogout(this, () => {
                this.$draw();
            });
        },
        onLogoutCancel() {
            instance_1.componentApi().endLogoutQuestion(this);
        },
        onLogoutConfirm() {
            if (instance_1.componentApi().confirmLogout(this))
                this.triggerEvent('logout');
        },
    },
});
