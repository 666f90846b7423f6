"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const avatar_1 = require("./avatar");
Component(avatar_1.avatar);
