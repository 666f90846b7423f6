"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kit = void 0;
const kit_1 = require("./kit");
exports.kit = (0, kit_1.createKit)();
