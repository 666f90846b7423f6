"use strict";
exports.createSessionKey = createSessionKey;
function createSessionKey(context, heldSession) {
    let rotations;
    const loginCount = () => (rotations !== null && rotations !== void 0 ? rotations : (rotations = context.stored.loginCount || 0));
    let version = NaN;
    let checking;
    return {
        get version() {
            return version;
        },
        startRotation() {
            version = NaN;
            rotations = loginCount() + 1;
            if (heldSession.hasToken())
                context.updateStored({ loginCount: rotations });
            return rotations;
        },
        finishRotation(finished) {
            version = finished;
        },
        forget() {
            version = NaN;
        },
        check() {
            const count = loginCount();
            const isNewest = () => heldSession.login() === count && loginCount() === count;
            if (!checking && !isNewest())
                return Promise.resolve();
            checking || (checking = context.client.call('checkSession', {}, context.options.timeout).then(() => {
                if (isNewest())
                    version = count;
            }, () => undefined));
            return checking;
        },
    };
}
