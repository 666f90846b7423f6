"use strict";
exports.setVisible = setVisible;
exports.draw = draw;
exports.drawWithNext = drawWithNext;
exports.valueOf = valueOf;
exports.redraw = redraw;
exports.unsubscribe = unsubscribe;
const instance_1 = require("../core/instance");
const auth_data_1 = require("../core/state/auth-data");
function setVisible(subscriber, isVisible) {
    subscriber.$isVisible = isVisible;
    redraw(subscriber);
}
function draw(subscriber, change) {
    if (subscriber.$isVisible)
        subscriber.setData(change);
    else if (subscriber.$isVisible === false)
        drawWithNext(subscriber, change);
}
function drawWithNext(subscriber, change) {
    subscriber.$pendingChange = Object.assign({}, subscriber.$pendingChange, change);
}
function valueOf(subscriber, name) {
    const { $pendingChange = {}, data } = subscriber;
    return name in $pendingChange ? $pendingChange[name] : data[name];
}
function redraw(subscriber) {
    if (!subscriber.$isVisible)
        return;
    const { data } = subscriber;
    const api = instance_1.componentApi();
    const state = subscriber.$isOtherUser() ? undefined : api.state;
    if (state)
        subscribe(subscriber);
    else
        unsubscribe(subscriber);
    const texts = () => api.texts(subscriber.$textsLang());
    const auth = state ? auth_data_1.authDataOf(state, texts(), api.isSinglePage()) : auth_data_1.emptyAuthData;
    const change = Object.assign({}, subscriber.$pendingChange);
    delete subscriber.$pendingChange;
    collectMeanings(data, subscriber.$readProperties(), change);
    collectChanges(data.auth, auth, 'auth.', change);
    collectChanges(data, subscriber.$componentDataOf(state, auth), '', change);
    if (Object.keys(change).length)
        subscriber.setData(change);
}
function collectChanges(drawn, next, pathPrefix, change) {
    const before = drawn;
    const after = next;
    for (const key of Object.keys(after)) {
        const isSame = JSON.stringify(before[key]) === JSON.stringify(after[key]);
        if (!isSame)
            change[pathPrefix + key] = after[key];
    }
}
function collectMeanings(given, properties, change) {
    const before = given;
    const meant = properties;
    for (const name of Object.keys(meant)) {
        if (before[name] !== meant[name])
            change[name] = meant[name];
    }
}
function subscribe(subscriber) {
    if (subscriber.$unsubscribe)
        return;
    const api = instance_1.componentApi();
    const stopLogouts = api.onLogout(() => {
        subscriber.$forgetUser();
        redraw(subscriber);
    });
    const stopChanges = api.subscribe((state, previous) => {
        subscriber.$forgetUser();
        redraw(subscriber);
        subscriber.$handleStateChange(state, previous);
    });
    subscriber.$unsubscribe = () => {
        stopLogouts();
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
