"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ensureSameUser = ensureSameUser;
const errors_1 = require("./errors");
function ensureSameUser(ctx, epoch) {
    if (epoch !== ctx.epoch)
        throw new errors_1.AuthError('cancelled', 'a logout came first');
}
