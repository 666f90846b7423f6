"use strict";
exports.PROTOCOL = 1;
