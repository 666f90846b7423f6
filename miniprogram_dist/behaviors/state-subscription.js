"use strict";
exports.setVisible = setVisible;
exports.draw = draw;
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
    else if (subscriber.$unsubscribe) {
        subscriber.$pendingChange = Object.assign({}, subscriber.$pendingChange, change);
    }
}
function valueOf(subscriber, name) {
    const { $pendingChange = {}, data } = subscriber;
    return name in $pendingChange ? $pendingChange[name] : data[name];
}
function redraw(subscriber) {
    var _a, _b, _c;
    if (!subscriber.$isVisible)
        return;
    const { data } = subscriber;
    const api = instance_1.componentApi();
    const state = ((_a = subscriber.$isOtherUser) === null || _a === void 0 ? void 0 : _a.call(subscriber)) ? undefined : api.state;
    if (state)
        subscribe(subscriber);
    else
        unsubscribe(subscriber);
    const texts = () => { var _a; return api.texts((_a = subscriber.$textsLang) === null || _a === void 0 ? void 0 : _a.call(subscriber)); };
    const auth = state ? auth_data_1.authDataOf(state, texts(), api.isSinglePage()) : auth_data_1.emptyAuthData;
    const change = Object.assign({}, subscriber.$pendingChange);
    delete subscriber.$pendingChange;
    collectMeanings(data, ((_b = subscriber.$readProperties) === null || _b === void 0 ? void 0 : _b.call(subscriber)) || {}, change);
    collectChanges(data.auth, auth, 'auth.', change);
    collectChanges(data, ((_c = subscriber.$componentDataOf) === null || _c === void 0 ? void 0 : _c.call(subscriber, state, auth)) || {}, '', change);
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
    const stopLogouts = api.onLogout(() => { var _a; return (_a = subscriber.$forgetUser) === null || _a === void 0 ? void 0 : _a.call(subscriber); });
    const stopChanges = api.subscribe((state, previous) => {
        var _a, _b;
        redraw(subscriber);
        (_a = subscriber.$handleStateChange) === null || _a === void 0 ? void 0 : _a.call(subscriber, state, previous);
        (_b = subscriber.$forgetUser) === null || _b === void 0 ? void 0 : _b.call(subscriber);
    });
    subscriber.$unsubscribe = () => {
        stopLogouts();
        stopChanges();
    };
    void api.start();
}
function unsubscribe(subscriber) {
    var _a;
    (_a = subscriber.$unsubscribe) === null || _a === void 0 ? void 0 : _a.call(subscriber);
    subscriber.$unsubscribe = undefined;
}
