"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.guarded = void 0;
exports.attempt = attempt;
function attempt(run, isSaid) {
    try {
        return run();
    }
    catch (error) {
        if (isSaid)
            console.error('[miniprogram-auth-kit] a callback threw', error);
        return undefined;
    }
}
const guarded = (run) => attempt(run, true);
exports.guarded = guarded;
