"use strict";
exports.createStore = createStore;
exports.runCallback = runCallback;
const state_1 = require("./state");
function createStore(readInitialState, reduce) {
    let current;
    const listeners = new Set();
    const notifications = [];
    const snapshot = () => (current || (current = { state: readInitialState() }));
    return {
        get state() {
            return snapshot().state;
        },
        send(event) {
            const previous = snapshot().state;
            const next = reduce(previous, event);
            if (next === previous)
                return;
            current = { state: next };
            const notified = Array.from(listeners);
            notifications.push(() => notified.forEach((listener) => listeners.has(listener) && runCallback(() => listener(next, previous))));
            if (notifications.length > 1)
                return;
            while (notifications[0]) {
                notifications[0]();
                notifications.shift();
            }
        },
        subscribe(listener) {
            const subscription = (next, previous) => listener(next, previous);
            listeners.add(subscription);
            return () => void listeners.delete(subscription);
        },
    };
}
function runCallback(callback) {
    try {
        return callback();
    }
    catch (error) {
        reportThrown(error);
        return undefined;
    }
}
function reportThrown(error) {
    const report = `${state_1.LOG_PREFIX} a callback threw`;
    try {
        console.error(report, error);
    }
    catch (_a) {
        console.error(report);
    }
}
