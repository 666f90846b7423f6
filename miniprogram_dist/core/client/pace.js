"use strict";
exports.singleFlight = singleFlight;
exports.paced = paced;
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
