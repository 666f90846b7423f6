"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.gate = void 0;
require("../locale/more");
const auth_1 = require("../behaviors/auth");
const define_1 = require("../behaviors/define");
const view_1 = require("../behaviors/view");
const gate_1 = require("../core/gate");
const form_1 = require("../core/form");
const instance_1 = require("../core/instance");
const LOADING_DELAY = 150;
exports.gate = (0, define_1.defineComponent)({
    externalClasses: ['button-class'],
    options: { multipleSlots: true },
    behaviors: [view_1.viewBehavior],
    properties: {
        need: { type: String, value: 'profile' },
        mode: { type: String, value: 'replace' },
        skippable: { type: Boolean, value: true },
        description: String,
        buttonText: String,
        skipText: String,
    },
    data: {
        texts: {},
        isOpen: false,
        lacking: '',
        isLoading: false,
        isSkipped: false,
        isFormOpen: false,
        wants: '',
        hint: '',
    },
    observers: {
        'need, mode'() {
            (0, auth_1.update)(this);
        },
        isOpen(isOpen) {
            if (isOpen && !this.data.isFormOpen && !memory(this).$isAnswering)
                this.onOpened();
        },
        wants(wants) {
            if (wants !== 'session' || instance_1.kit.more.openSession())
                return;
            console.warn('[miniprogram-auth-kit] <login-gate need> needs auth.configure({ exchange })');
        },
        lacking(lacking) {
            const show = () => this.data.lacking === 'pending' && this.setData({ isLoading: true });
            if (lacking === 'pending')
                instance_1.kit.platform.after(LOADING_DELAY, show);
            else if (this.data.isLoading)
                this.setData({ isLoading: false });
            if (/failed|none/.test(lacking))
                memory(this).$resumes = NaN;
        },
    },
    methods: {
        $draw(state, auth) {
            const { lang, mode, need } = this.data;
            const hint = mode === 'guard' && !memory(this).$isTapped ? '' : auth.hint;
            return Object.assign({ texts: instance_1.kit.texts(lang), hint }, (0, gate_1.gateOf)(state, need));
        },
        onOpened() {
            const resumes = memory(this).$resumes === instance_1.kit.get().ctx.epoch;
            memory(this).$resumes = NaN;
            if (resumes || this.data.mode !== 'guard')
                this.firePass(resumes);
        },
        firePass(resumed) {
            this.triggerEvent('pass', { state: instance_1.kit.state(), resumed });
        },
        onContentTap() {
            if (this.data.mode === 'guard' && this.data.isOpen)
                this.firePass(false);
        },
        onAsk() {
            memory(this).$isTapped = true;
            memory(this).$isAsking = true;
            this.onAuthTap();
        },
        onWant() {
            memory(this).$isTapped = true;
            this.$report((0, form_1.wantForm)());
        },
        onAnswer({ detail }) {
            const mine = memory(this);
            const { isOpen: wasOpen, mode } = this.data;
            const isTheirs = mode === 'guard' ? mine.$isAsking : !wasOpen;
            mine.$isAnswering = true;
            const outcome = instance_1.kit.get().profile.answer(detail);
            mine.$isAnswering = false;
            this.$report(outcome);
            const { isOpen } = this.data;
            const type = outcome && outcome.type;
            if (type !== 'reject')
                mine.$isAsking = false;
            const isGranted = type === 'authorize' || (isOpen && type !== 'reject');
            if (isTheirs && isGranted)
                this.onDone();
            else if (isOpen && !wasOpen)
                this.onOpened();
        },
        onGranted(event) {
            this.pass(event);
            this.onFormDone();
        },
        onFormDone() {
            if (this.data.isFormOpen)
                this.onDone();
        },
        onDone() {
            memory(this).$resumes = instance_1.kit.get().ctx.epoch;
            this.onCloseForm();
        },
        onCloseForm() {
            if (this.data.isFormOpen)
                this.setData({ isFormOpen: false });
            if (this.data.isOpen)
                this.onOpened();
        },
        onOpenForm() {
            this.setData({ isFormOpen: true });
        },
        onSession() {
            memory(this).$resumes = instance_1.kit.get().ctx.epoch;
            instance_1.kit.more.openSession(true);
        },
        onSkip() {
            this.setData({ isSkipped: true });
            instance_1.kit.get().ctx.track({ type: 'skip' });
            this.triggerEvent('skip');
        },
        onCancel() {
            this.onCloseForm();
            this.$report((0, form_1.declineForm)());
        },
    },
});
const memory = (gate) => gate;
