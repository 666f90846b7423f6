'use strict';

require('../core/texts.js');
var view = require('../core/view.js');
var kit = require('../core/kit.js');

function gateOf({ profile, session }, need) {
    const lacksProfile = need !== 'session' && profile.status !== 'granted';
    const lacksSession = (need === 'session' || need === 'all') && session.status !== 'active';
    return {
        isOpen: !lacksProfile && !lacksSession,
        wants: lacksProfile ? 'profile' : lacksSession ? 'session' : '',
        isBusy: lacksSession && session.status === 'pending',
        isFailed: lacksSession && session.status === 'failed',
    };
}

const LOADING_DELAY = 150;
Component({
    options: { multipleSlots: true },
    behaviors: [view.v],
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
        isBusy: false,
        isFailed: false,
        isLoading: false,
        isSkipped: false,
        isFormOpen: false,
        wants: '',
    },
    observers: {
        need() {
            view.u(this);
        },
        isOpen(isOpen) {
            if (isOpen && !this.data.isFormOpen && !memory(this).isAnswering)
                this.onOpened();
        },
        wants(wants) {
            if (wants !== 'session')
                return;
            if (kit.k.more.openSession)
                kit.k.more.openSession();
            else
                console.warn('[miniprogram-auth-kit] <login-gate need> of a session: ' + REMEDY);
        },
        isBusy(isBusy) {
            if (!isBusy && this.data.isLoading)
                this.setData({ isLoading: false });
            const show = () => this.data.isBusy && this.setData({ isLoading: true });
            if (isBusy)
                kit.k.platform.after(LOADING_DELAY, show);
        },
    },
    methods: {
        drawMore(state) {
            return Object.assign({ texts: kit.k.texts(this.data.lang) }, gateOf(state, this.data.need));
        },
        onOpened() {
            const { resumes } = memory(this);
            memory(this).resumes = false;
            if (resumes || this.data.mode !== 'guard')
                this.firePass(!!resumes);
        },
        firePass(resumed) {
            this.triggerEvent('pass', { state: kit.k.state(), resumed });
        },
        onContentTap() {
            if (this.data.mode === 'guard' && this.data.isOpen)
                this.firePass(false);
        },
        onAnswer({ detail }) {
            this.answered(() => {
                const outcome = kit.k.get().profile.answer(detail);
                if (outcome.type === 'form')
                    this.onOpenForm();
                return outcome;
            });
        },
        answered(answer) {
            const mine = memory(this);
            mine.isAnswering = true;
            const outcome = answer();
            mine.isAnswering = false;
            mine.resumes = (outcome === null || outcome === void 0 ? void 0 : outcome.type) === 'authorize' || (outcome === null || outcome === void 0 ? void 0 : outcome.type) === 'form';
            this.report(outcome);
            if (this.data.isOpen && !this.data.isFormOpen)
                this.onOpened();
        },
        onOpenForm() {
            this.setData({ isFormOpen: true });
        },
        onSession() {
            var _a, _b;
            memory(this).resumes = true;
            (_b = (_a = kit.k.more).openSession) === null || _b === void 0 ? void 0 : _b.call(_a, true);
        },
        onSkip() {
            this.setData({ isSkipped: true });
            kit.k.get().ctx.track({ type: 'skip' });
            this.triggerEvent('skip');
        },
        onAuthorized(event) {
            memory(this).resumes = true;
            this.setData({ isFormOpen: false });
            this.pass(event);
            if (this.data.isOpen)
                this.onOpened();
        },
        onCancel() {
            this.setData({ isFormOpen: false });
            this.report(kit.k.get().profile.decline());
        },
    },
});
const REMEDY = 'import the JS API in app.ts and give auth.configure({ exchange })';
const memory = (gate) => gate;
