"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createSessionKey = createSessionKey;
function createSessionKey(context) {
    let rotations = 0;
    let version = NaN;
    let checking;
    return {
        get version() {
            return version;
        },
        startRotation() {
            version = NaN;
            return ++rotations;
        },
        finishRotation(finished) {
            version = finished;
        },
        forget() {
            version = NaN;
        },
        check() {
            const before = rotations;
            checking || (checking = context.client.call('checkSession', {}, context.options.timeout).then(() => {
                if (before === rotations)
                    version = ++rotations;
            }, () => undefined));
            return checking;
        },
    };
}
