'use strict';

var kit = require('./kit.js');

const watches = new WeakMap();
const authBehavior = Behavior({
    data: { auth: kit.b },
    lifetimes: {
        attached() {
            const host = hostOf(this);
            const stop = kit.k.get().ctx.store.subscribe((state, previous) => {
                var _a;
                update(host);
                (_a = host.changed) === null || _a === void 0 ? void 0 : _a.call(host, state, previous);
            });
            watches.set(host, { isVisible: true, stop });
            void kit.k.get().start();
            update(host);
        },
        detached() {
            var _a;
            (_a = watches.get(hostOf(this))) === null || _a === void 0 ? void 0 : _a.stop();
            watches.delete(hostOf(this));
        },
    },
    pageLifetimes: {
        show() {
            setVisible(hostOf(this), true);
            kit.k.get().show();
            update(hostOf(this));
        },
        hide() {
            setVisible(hostOf(this), false);
        },
    },
    methods: {
        onAuthTap() {
            kit.k.get().profile.ask();
        },
        onGetUserInfo({ detail }) {
            var _a, _b;
            (_b = (_a = hostOf(this)).report) === null || _b === void 0 ? void 0 : _b.call(_a, kit.k.get().profile.answer(detail));
        },
        onChooseAvatar({ detail }) {
            const host = hostOf(this);
            void kit.k
                .get()
                .hand.chose(detail)
                .then((outcome) => { var _a; return (_a = host.report) === null || _a === void 0 ? void 0 : _a.call(host, outcome); });
        },
    },
});
function update(host) {
    var _a, _b, _c, _d;
    if (!((_a = watches.get(host)) === null || _a === void 0 ? void 0 : _a.isVisible))
        return;
    const state = kit.k.state();
    const auth = ((_b = host.isOther) === null || _b === void 0 ? void 0 : _b.call(host)) ? kit.b : kit.d(state, kit.k.texts(host.data.lang));
    const more = (_d = (_c = host.drawMore) === null || _c === void 0 ? void 0 : _c.call(host, state, auth)) !== null && _d !== void 0 ? _d : {};
    const change = Object.assign(difference(host.data.auth, auth, 'auth.'), difference(host.data, more, ''));
    if (Object.keys(change).length)
        host.setData(change);
}
function difference(old, next, prefix) {
    const change = {};
    for (const key of Object.keys(next)) {
        if (old[key] !== next[key])
            change[prefix + key] = next[key];
    }
    return change;
}
function setVisible(host, isVisible) {
    const watch = watches.get(host);
    if (watch)
        watch.isVisible = isVisible;
}
const hostOf = (self) => self;

const fields = new WeakMap();
const nicknameBehavior = Behavior({
    methods: {
        onNicknameInput({ detail }) {
            fieldOf(this).heard(detail.value);
        },
        onNicknameBlur({ detail }) {
            fieldOf(this).heard(detail.value, true);
        },
        onNicknameReview({ detail }) {
            fieldOf(this).reviewed(detail);
        },
    },
});
function nickNameOf(component, selector) {
    return fieldOf(component).settled(() => read(component, selector));
}
function read(component, selector) {
    const look = new Promise((resolve) => {
        var _a;
        const query = (_a = component.createSelectorQuery) === null || _a === void 0 ? void 0 : _a.call(component);
        if (!query) {
            resolve(undefined);
            return;
        }
        const found = (node) => resolve(node === null || node === void 0 ? void 0 : node.value);
        query
            .select(selector)
            .fields({ properties: ['value'] }, found)
            .exec();
    });
    return kit.a(look, kit.R, 'SelectorQuery', kit.k.platform).catch(() => undefined);
}
function fieldOf(component) {
    let field = fields.get(component);
    if (!field)
        fields.set(component, (field = kit.c(kit.k.platform)));
    return field;
}

const viewBehavior = Behavior({
    behaviors: [authBehavior],
    properties: {
        lang: String,
        disabled: Boolean,
    },
    observers: {
        lang() {
            update(this);
        },
    },
    methods: {
        changed(state, previous) {
            this.triggerEvent('statuschange', { state, previous });
        },
        report(outcome) {
            if (!outcome)
                return;
            if (outcome.type === 'form') {
                this.triggerEvent('placeholder');
                return;
            }
            this.triggerEvent(outcome.type, outcome.detail);
            if (outcome.type === 'save' && outcome.isGrant) {
                const { userInfo } = outcome.detail;
                this.triggerEvent('authorize', { userInfo, channel: 'chooseAvatar' });
            }
        },
        pass({ type, detail }) {
            this.triggerEvent(type, detail);
        },
    },
});

exports.a = nickNameOf;
exports.b = authBehavior;
exports.n = nicknameBehavior;
exports.u = update;
exports.v = viewBehavior;
