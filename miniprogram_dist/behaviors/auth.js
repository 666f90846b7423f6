var kit = require("../core/kit.js");
exports.authBehavior = kit.B;
exports.update = kit.o;
