"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.authBehavior = void 0;
exports.update = update;
const drawn_1 = require("../core/drawn");
const instance_1 = require("../core/instance");
const define_1 = require("./define");
exports.authBehavior = (0, define_1.defineBehavior)({
    data: { auth: drawn_1.blank },
    lifetimes: {
        attached() {
            setVisible(this, true);
        },
        detached() {
            setVisible(this, false);
            leave(this);
        },
    },
    pageLifetimes: {
        show() {
            if (this.$stop)
                instance_1.kit.get().show();
            setVisible(this, true);
        },
        hide() {
            setVisible(this, false);
        },
    },
    methods: {
        onAuthTap() {
            instance_1.kit.get().profile.ask();
        },
        onGetUserInfo({ detail }) {
            ;
            this.$report(instance_1.kit.get().profile.answer(detail));
        },
        onChooseAvatar({ detail }) {
            void instance_1.kit
                .get()
                .hand.chose(detail)
                .then((outcome) => this.$report(outcome));
        },
        $lang: () => undefined,
        $isOther: () => false,
        $draw: () => ({}),
        $report: () => undefined,
        $changed: () => undefined,
    },
});
function update(host) {
    if (!host.$isVisible)
        return;
    const { data } = host;
    const state = host.$isOther() ? undefined : instance_1.kit.state();
    if (!state)
        leave(host);
    else if (!host.$stop) {
        const { ctx, start } = instance_1.kit.get();
        host.$stop = ctx.store.subscribe((next, previous) => {
            update(host);
            host.$changed(next, previous);
        });
        void start();
    }
    const auth = state ? (0, drawn_1.drawn)(state, instance_1.kit.texts(host.$lang())) : drawn_1.blank;
    const change = {};
    compare(data.auth, auth, 'auth.');
    compare(data, host.$draw(state, auth), '');
    if (Object.keys(change).length)
        host.setData(change);
    function compare(old, next, prefix) {
        for (const key of Object.keys(next)) {
            const isSame = JSON.stringify(old[key]) === JSON.stringify(next[key]);
            if (!isSame)
                change[(prefix + key)] = next[key];
        }
    }
}
function leave(host) {
    if (host.$stop)
        host.$stop();
    host.$stop = undefined;
}
function setVisible(host, isVisible) {
    host.$isVisible = isVisible;
    update(host);
}
