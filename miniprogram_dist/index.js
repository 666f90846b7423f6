"use strict";
const app_api_1 = require("./core/app-api");
exports.auth = app_api_1.sharedAuth;
var app_api_2 = require("./core/app-api");
exports.createAuth = app_api_2.createAuth;
var errors_1 = require("./core/client/errors");
exports.AuthError = errors_1.AuthError;
