"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.AuthError = exports.createAuth = exports.auth = void 0;
const instance_1 = require("./core/instance");
exports.auth = instance_1.sharedAuth;
var api_1 = require("./core/api");
Object.defineProperty(exports, "createAuth", { enumerable: true, get: function () { return api_1.createAuth; } });
var errors_1 = require("./core/client/errors");
Object.defineProperty(exports, "AuthError", { enumerable: true, get: function () { return errors_1.AuthError; } });
