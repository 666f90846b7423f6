"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.single = single;
function single(work) {
    let flight;
    return () => {
        if (!flight) {
            const done = () => void (flight = undefined);
            flight = work();
            flight.then(done, done);
        }
        return flight;
    };
}
