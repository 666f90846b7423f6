var more = require("./core/more.js");
var kit = require("./core/kit.js");
const auth = more.j(kit.m);
exports.createAuth = more.c;
exports.AuthError = kit.A;
exports.auth = auth;
