"use strict";
const own_component_1 = require("./own-component");
const state_subscription_1 = require("./state-subscription");
const instance_1 = require("../core/instance");
const fields_1 = require("../core/state/fields");
exports.sheetOwnerBehavior = Behavior({
    behaviors: [own_component_1.componentBehavior],
    data: {
        sheet: '',
        sheetAsks: 'profile',
    },
    methods: {
        openSheet() {
            this.openSheetFor('profile');
        },
        openPhoneSheet() {
            this.openSheetFor('phone');
        },
        openSheetFor(sheetAsks) {
            const api = instance_1.componentApi();
            if (state_subscription_1.meantData(this).disabled || api.isSheetOpen())
                return;
            state_subscription_1.claimHintFor(this, { subject: sheetAsks });
            memoryOf(this).$sheetGeneration = api.userGeneration();
            this.$draw({ sheet: 'open', sheetAsks });
        },
        dropSheet() {
            this.$draw({ sheet: this.data.sheet && 'leaving' });
        },
        $forgetUser() {
            const api = instance_1.componentApi();
            const { $ownData } = this;
            const isWaiting = fields_1.fieldOf($ownData, 'sheet') === 'open' && !this.data.sheet;
            const isOver = memoryOf(this).$sheetGeneration !== api.userGeneration();
            const { profile, phone } = api.state;
            const isPhone = state_subscription_1.meantData(this).sheetAsks === 'phone';
            const isKnown = isPhone ? phone.status === 'bound' : profile.status === 'granted';
            if (isWaiting && (isOver || isKnown))
                this.dropSheet();
        },
        onSheetEnd() {
            state_subscription_1.claimHintFor(this, { isAnswered: true });
            this.dropSheet();
        },
        onSheetClose() {
            if (state_subscription_1.meantData(this).sheet === 'leaving')
                this.$draw({ sheet: '' });
        },
    },
});
const memoryOf = (owner) => owner;
