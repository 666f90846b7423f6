"use strict";
exports.withDeadline = withDeadline;
const errors_1 = require("./errors");
function withDeadline(work, ms, callName, { after }) {
    return new Promise((resolve, reject) => {
        const onTimeout = () => reject(new errors_1.AuthError('timeout', `${callName}: over ${ms} ms`));
        const cancelTimeout = ms ? after(ms, onTimeout) : () => { };
        void new Promise((done) => done(work())).then(resolve, reject).then(cancelTimeout);
    });
}
