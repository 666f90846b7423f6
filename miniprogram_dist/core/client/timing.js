"use strict";
exports.withDeadline = withDeadline;
exports.singleFlight = singleFlight;
exports.paced = paced;
const errors_1 = require("./errors");
function withDeadline(work, ms, callName, { after }) {
    return new Promise((resolve, reject) => {
        const onTimeout = () => reject(new errors_1.AuthError('timeout', `${callName}: over ${ms} ms`));
        const cancelTimeout = ms ? after(ms, onTimeout) : () => { };
        void new Promise((done) => done(work())).then(resolve, reject).then(cancelTimeout);
    });
}
function singleFlight(work) {
    let flight;
    return () => {
        if (!flight) {
            const end = () => void (flight = undefined);
            flight = work();
            flight.then(end, end);
        }
        return flight;
    };
}
function paced(client, interval, run) {
    let isPlanned = false;
    let ranAt = -interval;
    return () => {
        if (isPlanned)
            return;
        isPlanned = true;
        const wait = Math.min(interval, ranAt + interval - client.now());
        client.after(wait, () => {
            isPlanned = false;
            ranAt = client.now();
            run();
        });
    };
}
