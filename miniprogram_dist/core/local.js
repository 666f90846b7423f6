"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isLocal = void 0;
const avatar_1 = require("./avatar");
const isLocal = (address) => (0, avatar_1.isSaved)(address) || (0, avatar_1.isTemporary)(address);
exports.isLocal = isLocal;
