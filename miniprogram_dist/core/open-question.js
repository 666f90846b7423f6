"use strict";
exports.createOpenQuestion = createOpenQuestion;
function createOpenQuestion(context, events) {
    const { client, store } = context;
    let cancelTimeout = () => { };
    let asking = {};
    function end() {
        cancelTimeout();
        store.send(events.ended);
    }
    return {
        end,
        start(owner, redraw) {
            var _a;
            const before = asking;
            asking = { owner, redraw };
            cancelTimeout();
            store.send(events.started);
            if (before.owner !== owner) {
                (_a = before.redraw) === null || _a === void 0 ? void 0 : _a.call(before);
                redraw === null || redraw === void 0 ? void 0 : redraw();
            }
            cancelTimeout = client.after(context.options.timeout, end);
        },
        stopWaiting: () => cancelTimeout(),
        isOf: (owner) => owner === asking.owner,
    };
}
