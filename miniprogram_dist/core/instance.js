"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sharedParts = sharedParts;
exports.componentApi = componentApi;
const auth_1 = require("./auth");
let parts;
function sharedParts() {
    return (parts || (parts = (0, auth_1.createAuthParts)()));
}
function componentApi() {
    return sharedParts().components;
}
