"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createStore = createStore;
const attempt_1 = require("./attempt");
function createStore(initial, reduce) {
    let state = initial;
    const listeners = new Set();
    const rounds = [];
    return {
        get state() {
            return state;
        },
        send(event) {
            const previous = state;
            const next = reduce(previous, event);
            if (next === previous)
                return;
            state = next;
            const told = Array.from(listeners);
            rounds.push(() => told.forEach((listener) => listeners.has(listener) && (0, attempt_1.guarded)(() => listener(next, previous))));
            if (rounds.length > 1)
                return;
            while (rounds[0]) {
                rounds[0]();
                rounds.shift();
            }
        },
        subscribe(listener) {
            const own = (next, previous) => listener(next, previous);
            listeners.add(own);
            return () => void listeners.delete(own);
        },
    };
}
