"use strict";
exports.setVisible = setVisible;
exports.draw = draw;
exports.meantData = meantData;
exports.claimHintFor = claimHintFor;
exports.redraw = redraw;
exports.unsubscribe = unsubscribe;
const default_avatar_1 = require("../assets/default-avatar");
const instance_1 = require("../core/instance");
const auth_data_1 = require("../core/state/auth-data");
const fields_1 = require("../core/state/fields");
const phone_view_1 = require("../core/state/phone-view");
exports.initialAuthData = Object.assign({}, auth_data_1.emptyAuthData, {
    avatarUrl: default_avatar_1.defaultAvatar,
});
function setVisible(subscriber, isVisible) {
    subscriber.$isVisible = isVisible;
    redraw(subscriber);
}
function draw(subscriber, change) {
    subscriber.$ownData = Object.assign({}, subscriber.$ownData, change);
    redraw(subscriber);
}
function meantData(component) {
    const subscriber = component;
    return Object.assign({}, component.data, subscriber.$ownData, subscriber.$readProperties());
}
function claimHintFor(owner, options) {
    const subscriber = owner;
    const drawing = { redraw: () => redraw(subscriber), isVisible: () => !!subscriber.$isVisible };
    instance_1.componentApi().claimHint(owner, drawing, options);
}
function redraw(subscriber) {
    if (!subscriber.$isVisible)
        return;
    const { data, $ownData = {} } = subscriber;
    const api = instance_1.componentApi();
    const properties = subscriber.$readProperties();
    const state = subscriber.$isOtherUser(properties) ? undefined : api.state;
    if (state)
        subscribe(subscriber);
    else
        unsubscribe(subscriber);
    let table;
    const texts = () => (table || (table = api.texts(properties.lang, properties.need)));
    const auth = state ? auth_data_1.authDataOf(state, texts(), api.isSinglePage()) : exports.initialAuthData;
    if (state)
        auth.hint = hintFor(subscriber, state, auth.hint, texts);
    const theme = properties.theme || (state && api.reportsTheme() ? 'auto' : '');
    const change = {};
    if ('themeClass' in data) {
        const isBusy = !!state && (api.isBusy(subscriber) || api.isPhoneBusy(subscriber));
        const waiting = isBusy ? texts().waiting : '';
        collectChanges(data, { themeClass: theme && `auth--${theme}`, isBusy, waiting }, '', change);
    }
    collectChanges(data, properties, '', change);
    collectChanges(data, $ownData, '', change);
    collectChanges(data.auth, auth, 'auth.', change);
    collectChanges(data, subscriber.$componentDataOf(texts, state, auth, properties), '', change);
    if (Object.keys(change).length)
        subscriber.setData(change);
}
function hintFor(subscriber, { phone }, profileHint, texts) {
    const api = instance_1.componentApi();
    const phoneHint = () => (api.isSinglePage() ? '' : phone_view_1.phoneHintOf(phone, texts()));
    return api.hintFor(subscriber, (subject) => (subject === 'phone' ? phoneHint() : profileHint));
}
function collectChanges(drawn, next, pathPrefix, change) {
    const before = drawn;
    const after = next;
    for (const key of Object.keys(after)) {
        if (!fields_1.isSameData(before[key], after[key]))
            change[pathPrefix + key] = after[key];
    }
}
function subscribe(subscriber) {
    if (subscriber.$unsubscribe)
        return;
    const api = instance_1.componentApi();
    const stopRedraws = api.onRedraw(() => {
        subscriber.$forgetUser();
        redraw(subscriber);
    });
    const stopChanges = api.subscribe((state, previous) => {
        subscriber.$forgetUser();
        redraw(subscriber);
        subscriber.$handleStateChange(state, previous);
    });
    subscriber.$unsubscribe = () => {
        stopRedraws();
        stopChanges();
    };
    void api.start();
}
function unsubscribe(subscriber) {
    const { $unsubscribe } = subscriber;
    subscriber.$unsubscribe = undefined;
    if ($unsubscribe)
        $unsubscribe();
}
