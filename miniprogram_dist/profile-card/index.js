'use strict';

require('../core/texts.js');
var view = require('../core/view.js');
var kit = require('../core/kit.js');

Component({
    options: { multipleSlots: true },
    behaviors: [view.v],
    properties: {
        layout: { type: String, value: 'horizontal' },
        description: String,
        editable: { type: Boolean, value: true },
        showSettings: Boolean,
    },
    data: { texts: {}, isFormOpen: false, canEdit: false },
    observers: {
        editable() {
            view.u(this);
        },
    },
    methods: {
        drawMore({ profile: { status } }) {
            return {
                texts: kit.k.texts(this.data.lang),
                canEdit: this.data.editable && status === 'granted' && kit.k.canChooseAvatar(),
            };
        },
        onAnswer(event) {
            const outcome = kit.k.get().profile.answer(event.detail);
            if (outcome.type === 'form')
                this.onOpenForm();
            this.report(outcome);
        },
        onOpenForm() {
            this.setData({ isFormOpen: true });
        },
        onSaved(event) {
            if (kit.k.state().profile.status === 'granted')
                this.setData({ isFormOpen: false });
            this.pass(event);
        },
        onCancel() {
            this.setData({ isFormOpen: false });
            this.report(kit.k.get().profile.decline());
        },
        onOpenSetting({ detail }) {
            kit.k.get().profile.applySetting(detail);
        },
    },
});
