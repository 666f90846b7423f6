"use strict";
const instance_1 = require("./core/instance");
exports.auth = instance_1.sharedAuth;
var api_1 = require("./core/api");
exports.createAuth = api_1.createAuth;
var errors_1 = require("./core/client/errors");
exports.AuthError = errors_1.AuthError;
