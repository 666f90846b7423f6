"use strict";
var kit = require("../core/kit.js");
exports.authBehavior = kit.C;
exports.update = kit.o;
