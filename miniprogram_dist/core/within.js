"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.within = void 0;
const platform_1 = require("./platform");
const within = ({ platform, config }, what, work) => (0, platform_1.deadline)(work, config.timeout, what, platform);
exports.within = within;
