"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PROTOCOL = void 0;
exports.PROTOCOL = 1;
