"use strict";
exports.createBackOff = createBackOff;
const fields_1 = require("../state/fields");
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60000;
function createBackOff({ now }) {
    let failure;
    let failedAt = 0;
    let step = 0;
    let wait = 0;
    return {
        failure() {
            const age = now() - failedAt;
            return age >= 0 && age < wait ? failure : undefined;
        },
        noteFailure(error) {
            const retryAfter = fields_1.fieldOf(error.cause, 'retryAfter');
            step = Math.min(step * 2 || FIRST_WAIT, LONGEST_WAIT);
            wait = typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter * 1000 : step;
            failure = error;
            failedAt = now();
        },
        skip() {
            failure = undefined;
        },
        reset() {
            failure = undefined;
            step = 0;
        },
    };
}
